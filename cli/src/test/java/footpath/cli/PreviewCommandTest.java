package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `footpath import` shows what it would do before it does it.
class PreviewCommandTest {
    private static final String REDEMPTIONS = "../examples/data/completejourney/coupon_redemptions.csv.gz";

    @TempDir
    Path folder;

    @Test
    void withoutAMappingTheCommandShowsAndWritesNothing() throws IOException {
        Cli.Run run = cli().run("import", REDEMPTIONS);

        assertThat(run.code()).as(run.err()).isZero();
        Golden.assertEqual("preview.txt", run.out());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theSameAsJson() throws IOException {
        Cli.Run run = cli().run("import", log("a"), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        Golden.assertEqual("preview.json", run.out());
    }

    @Test
    void aSavedMappingDoesWhatThePreviewShowed() throws IOException {
        Path saved = folder.resolve("m.yaml");
        Cli.Run shown = cli().run("import", REDEMPTIONS, "--save-mapping", saved.toString());
        Cli.Run again = cli().run("import", REDEMPTIONS, "--mapping", saved.toString(), "--dry-run");
        Cli.Run imported = cli().run("import", REDEMPTIONS, "--mapping", saved.toString());

        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("2,102    2,102");
        assertThat(again.out()).contains("2,102    2,102").contains("Nothing was written");
        assertThat(imported.out()).contains("2,102    2,102");
        assertThat(cli().run("import", REDEMPTIONS, "--save-mapping", saved.toString()))
                .satisfies(refused -> assertThat(refused.code()).isNotZero())
                .satisfies(refused -> assertThat(refused.err()).contains("is there already"));
    }

    @Test
    void yesImportsWithTheGuessedMapping() throws IOException {
        Cli.Run run = cli().run("import", log("a"), log("b"), "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("a.log is access-log")
                .contains("known before")
                .doesNotContain("Nothing was written");
        assertThat(cli().run("import", log("a"), "--yes", "--json").out()).contains("\"alreadyKnown\" : true");
    }

    @Test
    void whatCannotBeGuessedIsAnErrorThatNamesIt() {
        Cli.Run run = cli().run("import", "../examples/data/completejourney/campaigns.csv.gz");

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("no column reads as the time when it happened");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Cli cli() {
        return new Cli(folder.resolve("data"));
    }

    private String log(String name) throws IOException {
        String line = "10.0.0.1 - " + name + " [10/Oct/2000:13:55:36 +0000] \"GET /" + name + " HTTP/1.0\" 200 23\n";
        return Files.writeString(folder.resolve(name + ".log"), line + "what is this\n")
                .toString();
    }
}
