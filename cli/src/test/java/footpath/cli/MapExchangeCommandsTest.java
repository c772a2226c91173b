package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Maps come in and go out as files of other tools, on the terminal.
class MapExchangeCommandsTest {
    @TempDir
    private Path folder;

    private Cli.Run run(String... arguments) {
        return new Cli(folder.resolve("data")).run(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFileIsTriedThenMadeIntoAMapAndTakenOutAsAWorkbook() throws IOException {
        String file = file("day.mmd", "journey\ntitle A day\nsection Work\nTea: 5: Me\nMeeting: 9: Me\n");

        assertThat(run("map", "import", file, "--dry-run").out()).isEqualTo("""
                Would make a-day of mermaid: 1 stage, 2 steps, 1 lane, 1 card.
                Not placed:
                where    what      why
                line 5   score 9   a score goes from 1 to 5; the step has no emotion
                """);
        assertThat(run("map", "import", file, "--slug", "our-day").out()).startsWith("Made our-day of mermaid");
        assertThat(run("map", "import", file, "--slug", "our-day").err())
                .contains("there is a map \"our-day\" already");

        String book = folder.resolve("out.xlsx").toString();
        assertThat(run("map", "export", "our-day", "--format", "xlsx").code()).isEqualTo(2);
        assertThat(run("map", "export", "our-day", "--format", "xlsx", "--output", book)
                        .code())
                .isZero();
        Cli.Run again = run("map", "import", book, "--slug", "again", "--json");
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("\"format\" : \"xlsx\"", "\"unplaced\" : [ ]");
        assertThat(run("map", "export", "again", "--format", "mermaid").out()).contains("Tea: 5: Me");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        assertThat(run("map", "import", file("x.mmd", "journey\n")).err())
                .contains("x.mmd: file holds no task; write a line as: Pay by card: 2: Ana");
        assertThat(run("map", "import", file("y.xlsx", "PK\u0003\u0004"), "--format", "xlsx")
                        .err())
                .contains("y.xlsx: file");
        assertThat(run("map", "import", file("z.txt", "words")).err()).contains("looks like no format that is known");
        assertThat(run("map", "import", "none.csv").code()).isEqualTo(3);
        assertThat(run("map", "import", file("x.mmd", "journey\n"), "--format", "visio")
                        .code())
                .isEqualTo(2);
    }
}
