package footpath.exchange.slides;

import footpath.exchange.layout.Curve;
import footpath.exchange.layout.CurveScale;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import footpath.maps.Card;
import footpath.maps.Lane;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle.LineDash;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/// A curve, of feelings or of tension, on a slide of its own, dashed as all that is believed.
record EmotionSlide(SlideMaker slides, MapView view, Lane lane, CurveScale scale) {
    private static final double LEFT = 80;
    private static final double ZERO = 260;
    private static final double LEVEL = 62;
    private static final double TITLES = 412;

    private record Felt(int column, Card card) {}

    void add() {
        XSLFSlide slide = slides.slide();
        slides.title(slide, 30, lane.title(), 26);
        String gloss = lane.gloss().orElse("as the team believes") + ", " + scale.range();
        slides.text(slide, PptxFormat.MARGIN, 70, 800, gloss, 12, false, Paint.INK_3);
        for (int level = -2; level <= 2; level++) {
            double y = ZERO - level * LEVEL;
            Path2D.Double line = new Path2D.Double();
            line.moveTo(LEFT, y);
            line.lineTo(PptxFormat.WIDTH - PptxFormat.MARGIN, y);
            draw(slide, line, level == 0 ? Paint.LINE_3 : Paint.LINE_2, 0.75);
            slides.text(slide, 44, y - 8, 30, scale.words(level), 10, false, Paint.INK_3);
        }
        new ObservedSlideCurve(slides, view, lane, slide, this::x, level -> ZERO - level * LEVEL).draw(each());
        for (List<Felt> run : runs()) {
            curve(slide, run);
        }
    }

    private List<List<Felt>> runs() {
        List<List<Felt>> runs = new ArrayList<>();
        boolean open = false;
        for (MapView.Column column : view.columns()) {
            List<Card> cards = lane.at(column.step().key()).stream()
                    .filter(card -> scale.level(card).isPresent())
                    .toList();
            if (cards.isEmpty()) {
                open = false;
                continue;
            }
            if (!open) {
                runs.add(new ArrayList<>());
            }
            open = true;
            runs.getLast().add(new Felt(column.index(), cards.getFirst()));
        }
        return runs;
    }

    private void curve(XSLFSlide slide, List<Felt> run) {
        List<Curve.Point> points = run.stream()
                .map(felt -> new Curve.Point(
                        x(felt.column()), ZERO - scale.level(felt.card()).orElse(0.0) * LEVEL))
                .toList();
        if (points.size() > 1) {
            Path2D.Double path = new Path2D.Double(Curve.through(points).shape());
            draw(slide, path, Paint.BELIEVED, 2).setLineDash(LineDash.DASH);
        }
        double each = each();
        double size = Math.clamp(each / 7, 5, 11);
        for (int at = 0; at < run.size(); at++) {
            Felt felt = run.get(at);
            Curve.Point point = points.get(at);
            MapView.Column column = view.columns().get(felt.column());
            dot(slide, point, column.step().momentOfTruth());
            double x = point.x() - each / 2 + 2;
            String label = felt.card().label().map(word -> word + "\n").orElse("")
                    + scale.words(scale.level(felt.card()).orElse(0.0));
            double lines = PptxFormat.lines(label, each - 4, size);
            double above = point.y() - 12 - lines * size * 1.25;
            slides.centred(slide, x, above, each - 4, label, size, true);
            slides.centred(slide, x, TITLES, each - 4, column.step().title(), size, false);
        }
    }

    private void dot(XSLFSlide slide, Curve.Point point, boolean star) {
        double r = star ? 9 : 5;
        XSLFAutoShape dot = slide.createAutoShape();
        dot.setShapeType(star ? ShapeType.STAR_5 : ShapeType.ELLIPSE);
        dot.setAnchor(new Rectangle2D.Double(point.x() - r, point.y() - r, 2 * r, 2 * r));
        dot.setFillColor(slides.color(star ? Paint.TRAIL : Paint.SURFACE));
        dot.setLineColor(slides.color(star ? Paint.TRAIL : Paint.BELIEVED));
        dot.setLineWidth(1.5);
    }

    private XSLFFreeformShape draw(XSLFSlide slide, Path2D.Double path, Paint paint, double width) {
        XSLFFreeformShape shape = slide.createFreeform();
        shape.setPath(path);
        shape.setLineColor(slides.color(paint));
        shape.setLineWidth(width);
        return shape;
    }

    private double each() {
        return (PptxFormat.WIDTH - PptxFormat.MARGIN - LEFT) / view.columns().size();
    }

    private double x(int column) {
        return LEFT + (column + 0.5) * each();
    }
}
