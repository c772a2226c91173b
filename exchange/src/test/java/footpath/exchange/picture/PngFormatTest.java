package footpath.exchange.picture;

import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapToExport;
import footpath.exchange.PageSize;
import footpath.exchange.RenderOptions;
import footpath.exchange.Theme;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFormatTest {
    @Test
    void itHasAsManyPixelsAsAskedFor() throws IOException {
        Drawing drawing = MapSheet.whole(DrawnMaps.demo());
        for (int scale = 1; scale <= 3; scale += 2) {
            BufferedImage image = image(new RenderOptions(Theme.LIGHT, PageSize.SHEET, scale), DrawnMaps.demo());

            assertThat(image.getWidth()).isEqualTo((int) Math.round(drawing.width() * scale));
            assertThat(image.getHeight()).isEqualTo((int) Math.round(drawing.height() * scale));
        }
    }

    @Test
    void theGroundIsThatOfTheTheme() throws IOException {
        BufferedImage light = image(new RenderOptions(Theme.LIGHT, PageSize.SHEET, 1), DrawnMaps.hard());
        BufferedImage dark = image(new RenderOptions(Theme.DARK, PageSize.SHEET, 1), DrawnMaps.measured());

        assertThat(light.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(dark.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x131716);
    }

    @Test
    void aVeryLargeMapStaysWithinMemory() throws IOException {
        long started = System.nanoTime();
        BufferedImage image = image(new RenderOptions(Theme.LIGHT, PageSize.SHEET, 3), DrawnMaps.large());
        System.out.printf("64 steps, 2,000 cards as PNG: %d ms%n", (System.nanoTime() - started) / 1_000_000);

        assertThat((long) image.getWidth() * image.getHeight()).isBetween(60_000_000L, 64_100_000L);
    }

    private static BufferedImage image(RenderOptions options, MapToExport map) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(written(new PngFormat(), map, options)));
    }
}
