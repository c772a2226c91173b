package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library on the terminal: what a merge would do, and one item across maps.
class LibraryCommandsTest {
    @TempDir
    private Path folder;

    private static String run(Cli cli, String... arguments) {
        Cli.Run run = cli.run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void aMergeIsToldBeforeItIsDoneAndAnItemIsHeldAgainstItselfAcrossMaps() throws IOException {
        Cli cli = Demo.copiedTo(folder);
        run(cli, "library", "add", "touchpoint", "Counter");
        String card = run(cli, "library", "add", "touchpoint", "--from", "campaign-to-loyal", "--element", "card:c12");
        assertThat(card).contains("till");
        assertThat(run(cli, "library", "reach", "counter")).isEqualTo("No card of any map stands for it.\n");

        String preview = run(cli, "library", "merge", "counter", "till", "--dry-run");
        assertThat(preview)
                .startsWith("“Till” would go into “Counter”, also known as Till.\n")
                .contains("campaign-to-loyal")
                .contains("card:c12");
        assertThat(run(cli, "library", "uses", "till")).contains("card:c12").contains("Till");
        assertThat(run(cli, "library", "merge", "till", "counter", "--dry-run"))
                .isEqualTo("“Counter” would go into “Till”, also known as Counter.\nNo map would be changed.\n");

        String reach = run(cli, "library", "reach", "till");
        assertThat(reach).contains("I redeem a coupon", "40", "26.3", "410", "1,559");
        assertThat(run(cli, "library", "reach", "till", "--json"))
                .contains("\"status\"")
                .contains("\"OK\"");

        Cli.Run refused = cli.run("library", "merge", "till", "till", "--dry-run");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("would go into itself");
    }
}
