package footpath.collect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.BodyTerm.Members;
import footpath.collect.mapping.BodyTerm.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMappingReaderTest {
    private static final String REST = "identities: {email: b}\n";

    @Test
    void aMappingOfTheLeastHasItsDefaults() {
        BodyMapping mapping = parse("name: a\n" + REST);
        assertThat(mapping.properties()).isEqualTo(new BodyMapping.Everything());
        assertThat(mapping.items()).isEmpty();
        assertThat(mapping.signature()).isEmpty();
    }

    @Test
    void yamlAndJsonSayTheSame() {
        assertThat(parse("{\"name\": \"a\", \"identities\": {\"email\": \"b\"}}"))
                .isEqualTo(parse("name: a\n" + REST));
    }

    @Test
    void aPathIsNamesAndPositions() {
        assertThat(parse("name: $.a.b[0][12].c\n" + REST).name())
                .isEqualTo(new BodyTerm.Path(
                        true, List.of(new Members("a.b"), new Position(0), new Position(12), new Members("c"))))
                .hasToString("$.a.b[0][12].c");
        assertThat(parse("name: '\"a.b\"'\n" + REST).name()).isEqualTo(new BodyTerm.Fixed("a.b"));
    }

    @Test
    void whatIsNoPathIsNamed() {
        for (String path : List.of("a..b", "a.", ".a", "a[b]", "a[", "a[-1]", "a[1234567]", "a]b", "$", "a[0]b")) {
            assertThat(error("name: '" + path + "'\n" + REST))
                    .isEqualTo(
                            "m: name: \"" + path + "\" is no path; write "
                                    + "dotted names as customer.email, positions as lines[0], or a fixed text in double quotes");
        }
        assertThat(error("name: '\"'\n" + REST)).startsWith("m: name: is \"; write the fixed text between");
        assertThat(error("name: " + "a".repeat(257) + "\n" + REST)).contains("has 257 characters");
    }

    @Test
    void whatIsUnknownOrMissingIsNamedWithWhatWouldBeRight() {
        assertThat(error("nam: a\n" + REST)).isEqualTo("m: unknown key \"nam\"; did you mean \"name\"?");
        assertThat(error(REST)).startsWith("m: \"name\" is missing; write where the name");
        assertThat(error("name: a")).startsWith("m: \"identities\" is missing");
        assertThat(error("name: a\nidentities: {}"))
                .isEqualTo("m: identities: is empty; write at least one, as {email: customer.email}");
        assertThat(error("name: a\nidentities: {E-Mail: b}")).startsWith("m: identities: \"E-Mail\" is no kind");
        assertThat(error("name: a\nproperties: some\n" + REST)).startsWith("m: properties: is \"some\"; write all");
        assertThat(error("name: a\nsignature: {header: X, algorithm: md5}\n" + REST))
                .isEqualTo("m: signature.algorithm: is \"md5\"; write one of sha256-hex, sha256-base64");
        assertThat(error("name: a\nsignature: {header: 'X Y', algorithm: sha256-hex}\n" + REST))
                .contains("\"X Y\" is no header");
        assertThat(error("name: [")).startsWith("m: is not YAML");
        assertThat(error("x".repeat(65_537))).contains("at most 65536");
    }

    private static String error(String yaml) {
        return String.valueOf(
                assertThrows(InvalidInput.class, () -> parse(yaml)).getMessage());
    }

    private static BodyMapping parse(String yaml) {
        return BodyMappingReader.parse("m", yaml);
    }
}
