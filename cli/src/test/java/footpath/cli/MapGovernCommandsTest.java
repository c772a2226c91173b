package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping maps true on the terminal.
class MapGovernCommandsTest {
    private static final String MAP = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "approver": "Head of CX", "lifecycle": "published",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [
                {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay"}]}]}}
            """;

    @TempDir
    private Path folder;

    private Cli.Run tried(String... arguments) {
        return new Cli(folder.resolve("data")).run(arguments);
    }

    private String run(String... arguments) {
        Cli.Run run = tried(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String load(String document) throws IOException {
        return run(
                "map",
                "load",
                Files.writeString(folder.resolve("shop.json"), document).toString());
    }

    @BeforeEach
    void loadTheMap() throws IOException {
        assertThat(load(MAP)).contains("Mind that the map is published: not signed off by Head of CX");
    }

    @Test
    void signaturesAreMadeListedHeldAgainstTheMapAndWithdrawn() throws IOException {
        assertThat(run("map", "signatures", "shop")).isEqualTo("The map as a whole: not signed off by Head of CX\n");
        assertThat(run("map", "sign", "shop", "--as", "Analyst", "--stage", "buy"))
                .startsWith("Signature 1 of shop, as reader: signed by Analyst on ");
        assertThat(run("map", "sign", "shop", "--as", "Head of CX", "--note", "as agreed"))
                .contains("as approver")
                .contains("The map as a whole: signed by Head of CX on ");
        assertThat(load(MAP.replace("\"I pay\"", "\"I pay now\""))).doesNotContain("Mind that");

        assertThat(run("map", "signatures", "shop"))
                .contains("changed since: 1 step changed")
                .containsPattern("2 +map +approver +1 ")
                .contains("as agreed");
        assertThat(run("map", "withdraw", "shop", "2", "--as", "Head of CX"))
                .contains("Withdrew signature 2 of shop.")
                .contains("not signed off by Head of CX");
        assertThat(tried("map", "withdraw", "shop", "2", "--as", "Head of CX").err())
                .contains("number 2 of shop is withdrawn already");
        assertThat(tried("map", "sign", "shop", "--as", "Analyst", "--stage", "none")
                        .err())
                .contains(
                        "\"stage:none\" is no part of shop that can be signed; give map, or stage: and one of \"buy\"");
    }
}
