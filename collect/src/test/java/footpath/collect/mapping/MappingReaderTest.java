package footpath.collect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footpath.collect.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    private static final String MINIMAL = "event: {person: a, time: b, name: c}\n";

    @Test
    void theExamplesOfTheReferenceAreMappings() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "mapping.md"));
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(blocks.find()).isTrue();
        Mapping whole = parse(blocks.group(1));
        assertThat(blocks.find()).isTrue();
        Mapping traits = parse(blocks.group(1));

        assertThat(whole.source()).hasValue("shop-orders");
        assertThat(whole.csv()).isEqualTo(CsvLayout.DEFAULT);
        assertThat(whole.columns()).containsOnly(java.util.Map.entry("amount", ValueType.NUMBER));
        assertThat(whole.per()).containsExactly("customer", "day", "plan_name");
        assertThat(whole.lookups().getFirst().columns()).containsExactly("plan_name", "price");
        Mapping.EventRule event = whole.event().orElseThrow();
        assertThat(event.time())
                .isEqualTo(new Mapping.TimeRule(
                        new Term.Column("day"), new TimeFormat.Pattern("%Y-%m-%d"), ZoneId.of("Europe/Vienna")));
        assertThat(event.name()).isEqualTo(new Term.Constant("Order placed"));
        assertThat(event.properties())
                .isInstanceOfSatisfying(
                        Properties.Named.class,
                        named -> assertThat(named.entries())
                                .contains(new Properties.Entry("lines", new Term.Expression("count(*)"))));
        assertThat(traits.traits()).isPresent();
        assertThat(traits.event()).isEmpty();
    }

    @Test
    void aMinimalMappingHasItsDefaults() {
        Mapping mapping = parse(MINIMAL);
        assertThat(mapping.source()).isEmpty();
        assertThat(mapping.absent()).isEqualTo(List.of("", "NA"));
        assertThat(mapping.event().orElseThrow().channel()).isEmpty();
        assertThat(mapping.event().orElseThrow().properties()).isEqualTo(Properties.NONE);
    }

    @Test
    void layoutOrderAndCommentsDoNotMakeAnotherMapping() {
        assertThat(parse("event:\n  name: c   # what\n  time: b\n  person: a\n").text())
                .isEqualTo(parse(MINIMAL).text());
        assertThat(parse(MINIMAL.replace("c", "d")).text())
                .isNotEqualTo(parse(MINIMAL).text());
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestKnownOne() {
        assertThat(error(MINIMAL + "sorce: x")).isEqualTo("m.yaml: unknown key \"sorce\"; did you mean \"source\"?");
        assertThat(error("event: {persn: a, time: b, name: c}"))
                .isEqualTo("m.yaml: event: unknown key \"persn\"; did you mean \"person\"?");
        assertThat(error("event: {person: {colum: a}, time: b, name: c}"))
                .isEqualTo("m.yaml: event.person: unknown key \"colum\"; did you mean \"column\"?");
        assertThat(error(MINIMAL + "xyzzy: 1")).contains("known here: \"absent\", ");
    }

    @Test
    void aMissingPartAWrongWordAndAnUnknownZoneAreNamed() {
        assertThat(error("event: {person: a, name: c}"))
                .startsWith("m.yaml: event: \"time\" is missing; write a column");
        assertThat(error("source: x")).startsWith("m.yaml: makes neither events nor traits");
        assertThat(error(MINIMAL + "format: exel"))
                .isEqualTo(
                        "m.yaml: format: is \"exel\"; write one of csv, jsonl, parquet, xes, ocel-json, ocel-xml, ocel-sqlite, mbox, access-log, google-analytics");
        assertThat(error("event: {person: a, name: c, time: {column: b, zone: Europe/Vienne}}"))
                .isEqualTo(
                        "m.yaml: event.time.zone: unknown time zone \"Europe/Vienne\"; did you mean \"Europe/Vienna\"?");
        assertThat(error("event: {person: a, name: c, time: {column: b, format: dd.MM.yyyy}}"))
                .startsWith("m.yaml: event.time.format: is \"dd.MM.yyyy\"; write iso, epoch_s");
        assertThat(error("event: {person: {column: a, constant: b}, time: b, name: c}"))
                .isEqualTo("m.yaml: event.person: says 2 of column, constant and expression; say exactly one");
        assertThat(error(MINIMAL + "csv: {delimiter: \";;\"}"))
                .startsWith("m.yaml: csv.delimiter: is \";;\"; write one ASCII");
        assertThat(error(MINIMAL + "columns: {a: int}"))
                .isEqualTo("m.yaml: columns.a: is \"int\"; write one of text, number, flag");
    }

    @Test
    void textThatIsNoYamlAndAMissingFileFailInOneLine() {
        assertThat(error("event: [")).startsWith("m.yaml: is not YAML in line ").doesNotContain("\n");
        assertThat(error("event: {person: a, person: b}")).startsWith("m.yaml: is not YAML");
        assertThat(error("")).startsWith("m.yaml: ");
        InvalidInput missing = assertThrows(InvalidInput.class, () -> MappingReader.read(Path.of("none.yaml")));
        assertThat(missing).hasMessage("none.yaml: there is no such mapping file; check the path none.yaml");
    }

    private static String error(String yaml) {
        return String.valueOf(
                assertThrows(InvalidInput.class, () -> parse(yaml)).getMessage());
    }

    private static Mapping parse(String yaml) {
        return MappingReader.parse("m.yaml", Path.of("."), yaml);
    }
}
