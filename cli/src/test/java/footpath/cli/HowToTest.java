package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guides show as printed is what the program prints.
class HowToTest {
    private static final Path FOLDER = Path.of("../docs/how-to");
    private static final Pattern SHOWN = Pattern.compile("```\n\\$ \\./(footpath [^\n]+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyCommandPrintsWhatTheGuideShows(@TempDir Path folder) throws IOException {
        Cli cli = Demo.copiedTo(folder);
        int commands = 0;
        for (Path guide : guides()) {
            Matcher shown = SHOWN.matcher(Files.readString(guide));
            while (shown.find()) {
                Cli.Run run = cli.run(ExamplesTest.arguments(shown.group(1), folder));
                assertThat(run.code()).as(run.err()).isZero();
                assertThat(run.out()).as("%s: %s", guide, shown.group(1)).startsWith(shown.group(2));
                commands++;
            }
        }
        assertThat(commands).isPositive();
    }

    private static List<Path> guides() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
