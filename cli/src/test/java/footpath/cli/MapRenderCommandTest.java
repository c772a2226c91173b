package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of maps from the terminal.
class MapRenderCommandTest {
    private static final String EXAMPLE = "../examples/maps/campaign-to-loyal.json";

    @TempDir
    private Path folder;

    @Test
    void aFileIsDrawnWithoutADataDirectoryInEveryFormat() throws IOException {
        Cli cli = new Cli(folder.resolve("nothing"));
        for (String format : new String[] {"svg", "png", "pdf", "pptx", "html", "bpmn"}) {
            Path file = folder.resolve("map." + format);
            Cli.Run run = cli.run("map", "render", EXAMPLE, "--to", format, "--output", file.toString());

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(Files.size(file)).isGreaterThan(5_000);
        }
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void whatWasDrawnIsDrawnAgain() {
        Cli cli = new Cli(folder.resolve("nothing"));
        Path pdf = folder.resolve("a.pdf");
        Path again = folder.resolve("b.pdf");
        cli.run("map", "render", EXAMPLE, "--to", "pdf", "--page", "a3", "-o", pdf.toString());
        Cli.Run run = cli.run("map", "render", pdf.toString(), "--to", "pdf", "--page", "a3", "-o", again.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(pdf).hasSameBinaryContentAs(again);
    }

    @Test
    void aMeasuredMapSaysPeriodNAndTime() throws IOException {
        Path file = folder.resolve("map.html");
        Cli.Run run = Demo.cli()
                .run("map", "render", "campaign-to-loyal", "--to", "html", "--measured", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("n = 1,559 households who entered")
                .contains("1 Nov 2016 to 31 Dec 2017")
                .contains("data through 31 Dec 2017")
                .contains("26 of 100 households redeem a coupon");
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        Cli cli = new Cli(folder.resolve("nothing"));
        Path other = Files.writeString(folder.resolve("other.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        assertThat(cli.run("map", "render", EXAMPLE, "--to", "gif").err())
                .contains("--to: no picture is named \"gif\"; name one of svg, png, pdf, pptx, html, bpmn");
        assertThat(cli.run("map", "render", EXAMPLE, "--to", "png", "--scale", "9")
                        .err())
                .contains("--scale: is 9.0; give a number from 1 to 3");
        assertThat(cli.run("map", "render", EXAMPLE, "--to", "pdf", "--page", "a9")
                        .err())
                .contains("--page: no paper is named \"a9\"; name one of sheet, a4, a3, letter");
        assertThat(cli.run("map", "render", other.toString(), "--to", "png").err())
                .contains("other.svg: metadata carries no map; give a picture made by Footpath");
    }
}
