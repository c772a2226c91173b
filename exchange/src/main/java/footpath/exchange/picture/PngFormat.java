package footpath.exchange.picture;

import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.RenderOptions;
import footpath.exchange.layout.Block;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import footpath.exchange.layout.Paint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// An image of pixels. Needs no screen. A map that would take more than 64 million pixels is made
/// smaller.
public final class PngFormat implements MapPicture {
    private static final double MOST_PIXELS = 64e6;

    @Override
    public String format() {
        return "png";
    }

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        Drawing drawing = MapSheet.whole(map);
        double room = Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height()));
        double scale = Math.min(options.scale(), room);
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.round(drawing.width() * scale)),
                Math.max(1, (int) Math.round(drawing.height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.setColor(new Color(Paint.SURFACE.in(options.theme())));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            InkOnPixels ink = new InkOnPixels(graphics, options.theme());
            for (Block block : drawing.blocks()) {
                ink.write(block.marks());
            }
        } finally {
            graphics.dispose();
        }
        try (MemoryCacheImageOutputStream bytes = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", bytes);
        }
    }
}
