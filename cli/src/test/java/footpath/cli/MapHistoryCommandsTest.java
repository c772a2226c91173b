package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The history of a map on the terminal.
class MapHistoryCommandsTest {
    @TempDir
    private Path folder;

    private String run(String... arguments) {
        Cli.Run run = new Cli(folder.resolve("data")).run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String file(String document) throws IOException {
        return Files.writeString(folder.resolve("shop.json"), document).toString();
    }

    @Test
    void whatAFileWouldChangeIsToldThenLoadedThenTakenBack() throws IOException {
        run("map", "load", file(TwoSteps.DOCUMENT));
        String file = file(TwoSteps.DOCUMENT
                .replace("0.3", "0.4")
                .replace("{\"key\": \"visit\"", "{\"key\": \"ask\", \"title\": \"I ask\"}, {\"key\": \"visit\""));

        assertThat(run("map", "diff", file)).isEqualTo("""
                1 step added, 1 belief changed
                  step “I pay”: believed {"reach":0.3} becomes {"reach":0.4}
                  added step “I ask” in stage “Buy”, before “I visit”
                """);
        run("map", "load", file);
        assertThat(run("map", "diff", file)).isEqualTo("no change\n");
        assertThat(run("map", "diff", "shop")).startsWith("1 step added, 1 belief changed\n");
        assertThat(run("map", "diff", "shop", "--from", "2", "--to", "1")).contains("removed step “I ask”");

        run("map", "name", "shop", "1", "as we began");
        run("map", "restore", "shop", "1");
        assertThat(run("map", "history", "shop"))
                .containsPattern("3 .* 1 step removed, 1 belief changed\n")
                .containsPattern("2 .* 1 step added, 1 belief changed\n")
                .containsPattern("1 .* as we began +map kept as a whole\n");
        assertThat(run("map", "show", "shop")).doesNotContain("I ask");
        assertThat(run("map", "delete", "shop")).isEqualTo("Deleted shop with all its revisions.\n");
        assertThat(new Cli(folder.resolve("data")).run("map", "history", "shop").err())
                .contains("no map named \"shop\"");
    }

    @Test
    void aRevisionThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        run("map", "load", file(TwoSteps.DOCUMENT));
        assertThat(new Cli(folder.resolve("data"))
                        .run("map", "restore", "shop", "7")
                        .err())
                .contains("map \"shop\" has no revision 7; give a number from 1 to 1");
    }
}
