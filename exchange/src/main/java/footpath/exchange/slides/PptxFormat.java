package footpath.exchange.slides;

import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.RenderOptions;
import footpath.exchange.layout.CurveScale;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import footpath.exchange.layout.TypeStyle;
import footpath.exchange.layout.Typeface;
import footpath.maps.Frame;
import footpath.maps.Lane;
import footpath.maps.Stage;
import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/// Slides: a title, the whole map in shapes, each frame with its caption, the emotion curve, and a table
/// for each stage. What the numbers are of, and when they were asked, stands on the title and in the notes
/// of every slide.
public final class PptxFormat implements MapPicture {
    static final double WIDTH = 960;
    static final double HEIGHT = 540;
    static final double MARGIN = 40;

    @Override
    public String format() {
        return "pptx";
    }

    @Override
    public String extension() {
        return "pptx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        MapView view = MapView.of(map);
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
            describe(show, map);
            SlideMaker slides = new SlideMaker(show, view, options.theme());
            title(slides, view);
            whole(slides, map);
            for (Frame frame : view.map().frames()) {
                new FrameSlide(slides, map, frame).add();
            }
            for (Lane lane : view.map().lanes()) {
                CurveScale.of(lane).ifPresent(scale -> new EmotionSlide(slides, view, lane, scale).add());
            }
            for (Stage stage : view.map().stages()) {
                new StageSlides(slides, view, stage).add();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), out);
        }
    }

    /// Dates are those of the measurement, or none that would differ from run to run.
    private static void describe(XMLSlideShow show, MapToExport map) {
        CoreProperties properties = show.getProperties().getCoreProperties();
        Instant asked = map.measured().map(measured -> measured.measuredAt()).orElse(Instant.EPOCH);
        properties.setTitle(map.map().title());
        properties.setDescription(map.map().question());
        properties.setCreator(map.map().owner().orElse("Footpath"));
        properties.setCreated(Optional.of(Date.from(asked)));
        properties.setModified(Optional.of(Date.from(asked)));
    }

    private static void title(SlideMaker slides, MapView view) {
        var slide = slides.slide();
        double room = WIDTH - 2 * MARGIN;
        double y = 130;
        y += slides.title(slide, y, view.map().title(), 38);
        y += slides.text(slide, MARGIN, y + 8, room, view.map().question(), 18, false, Paint.INK_2) + 8;
        if (view.headline().isPresent()) {
            y += 18;
            y += slides.text(slide, MARGIN, y, room, view.headline().get().headline(), 20, true, Paint.TRAIL);
        }
        slides.text(slide, MARGIN, HEIGHT - 82, room, view.document(), 11, false, Paint.INK_3);
        slides.text(slide, MARGIN, HEIGHT - 64, room, view.period(), 11, false, Paint.INK_3);
    }

    /// The map on one slide, as large as it fits.
    private static void whole(SlideMaker slides, MapToExport map) {
        Drawing drawing = MapSheet.grid(map, (WIDTH - 16) / (HEIGHT - 40));
        var slide = slides.slide();
        double head = 14 + slides.title(slide, 12, map.map().title(), 14);
        double scale = Math.min((WIDTH - 16) / drawing.width(), (HEIGHT - head - 6) / drawing.height());
        double left = (WIDTH - drawing.width() * scale) / 2;
        double top = head + (HEIGHT - head - 6 - drawing.height() * scale) / 2;
        new InkOnSlide(slides, slide, scale, left, top).write(drawing.blocks());
    }

    /// How many lines a text takes in a cell, about: other fonts than ours may be there.
    static int lines(String text, double width, double size) {
        TypeStyle style = new TypeStyle(size, size * 1.2, false);
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            double length = Typeface.width(line.replaceAll("\\p{Cntrl}", ""), style) * 1.15;
            lines += Math.max(1, (int) Math.ceil(length / Math.max(20, width)));
        }
        return lines;
    }
}
