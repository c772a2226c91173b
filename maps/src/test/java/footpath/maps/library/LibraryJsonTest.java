package footpath.maps.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.InvalidMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Items as JSON, and what is wrong with them.
class LibraryJsonTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(LibrarySchema.text());

    private static LibraryItem read(String kind, String fields) {
        String item = "{'kind': '%s', 'key': 'k', 'title': 'T', 'fields': %s}".formatted(kind, fields);
        return LibraryJson.read(JsonMapper.shared().readTree(item.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint {'act': 'action', 'momentOfTruth': true, 'binding': {'event': ['a', 'b']}}",
                "channel {'timing': 'async', 'owned': true, 'costPerContact': 1.5, 'values': ['web']}",
                "persona {'goals': ['rest'], 'traits': [{'title': 't', 'value': 3, 'low': 'l', 'high': 'h'}]}",
                "metric {'type': 'ratio', 'target': 0.4, 'question': {'question': 'funnel', 'steps': []}}",
                "insight {'type': 'pain', 'impact': -1.5, 'weight': 100, 'evidence': ['e']}",
                "evidence {'kind': 'survey', 'date': '2026-01-05', 'n': 40, 'link': 'https://example.org/x'}",
                "opportunity {'customerValue': 80, 'businessValue': 40, 'due': '2026-03-01', 'metric': 'm'}",
                "solution {'status': 'released', 'release': '2026-03-01', 'opportunities': ['o']}"
            })
    void everyKindReadsBackAsItWasWritten(String written) {
        int space = written.indexOf(' ');
        LibraryItem item = read(written.substring(0, space), written.substring(space + 1));

        assertThat(LibraryJson.readWritten(LibraryJson.text(item))).isEqualTo(item);
        assertThat(item.fields()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            touchpoint | {'importanceToCustomer': 9} | fields.importanceToCustomer: is 9; give at most 5
            touchpoint | {'chanel': 'web'} | fields.chanel: unknown key; did you mean "channel"?
            touchpoint | {'binding': {'event': 'a', 'where': {'trait': 'age'}}} | fields.binding.where.trait: is no part
            metric | {'question': {'question': 'path'}} | fields.question.question: is "path"; use one of trend, funnel
            metric | {'target': 'high'} | fields.target: is "high"; give a number
            evidence | {'date': '2026-02-31'} | fields.date: "2026-02-31" is no day of the calendar; write it as
            evidence | {'link': 'javascript:x'} | fields.link: "javascript:x" is no link; give an address
            persona | {'portrait': 'http://x/y.png'} | fields.portrait: is no picture; upload one
            gadget | {} | kind: is "gadget"; use one of touchpoint, channel
            """)
    void whatIsWrongIsToldWithWhatWouldBeRight(String kind, String fields, String message) {
        assertThatThrownBy(() -> read(kind, fields))
                .isInstanceOf(InvalidMap.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void theSchemaKnowsEveryKindAndEveryReference() {
        List<String> kinds =
                Arrays.stream(LibraryKind.values()).map(LibraryKind::one).toList();
        assertThat(SCHEMA.at("/properties/kind/enum").values())
                .extracting(JsonNode::stringValue)
                .isEqualTo(kinds);
        for (LibraryKind kind : LibraryKind.values()) {
            JsonNode fields = SCHEMA.at("/$defs/" + kind.one() + "/properties");
            assertThat(fields.isEmpty()).isFalse();
            assertThat(fields.propertyNames()).containsAll(kind.references().keySet());
            fields.properties()
                    .forEach(field -> assertThat(
                                    field.getValue().path("description").stringValue(""))
                            .as(kind + " " + field.getKey())
                            .isNotEmpty());
        }
    }

    @Test
    void thePublishedCopyIsTheSchemaThatIsApplied() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/library.schema.json")))
                .isEqualTo(LibrarySchema.text());
    }
}
