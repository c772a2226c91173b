package footpath.exchange.slides;

import footpath.exchange.MapToExport;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import footpath.maps.Frame;
import footpath.maps.FrameMode;
import footpath.maps.FrameView;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.Step;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/// One frame: its part of the map in shapes, title and caption above it, below it what the numbers are of. A frame that
/// shows the flow or the ideas is drawn as the map, and says so.
record FrameSlide(SlideMaker slides, MapToExport map, Frame frame) {
    private static final double FOOT = 22;
    private static final double LEAST = 100;

    void add() {
        XSLFSlide slide = slides.slide();
        double room = PptxFormat.WIDTH - 2 * PptxFormat.MARGIN;
        double y = 18 + slides.title(slide, 18, frame.title(), 22);
        if (frame.caption().isPresent()) {
            y += slides.text(slide, PptxFormat.MARGIN, y, room, frame.caption().get(), 13, false, Paint.INK_2);
        }
        double top = Math.min(y + 6, PptxFormat.HEIGHT - FOOT - LEAST);
        draw(slide, top, PptxFormat.HEIGHT - FOOT - top);
        slides.text(slide, PptxFormat.MARGIN, PptxFormat.HEIGHT - FOOT + 4, room, foot(), 9, false, Paint.INK_3);
    }

    private void draw(XSLFSlide slide, double top, double height) {
        MapToExport shown = shown();
        List<String> steps = shown.map().steps().stream().map(Step::key).toList();
        int one = frame.from().map(steps::indexOf).orElse(0);
        int other = frame.to().map(steps::indexOf).orElse(steps.size() - 1);
        double width = PptxFormat.WIDTH - 16;
        Drawing drawing = MapSheet.part(shown, Math.min(one, other), Math.max(one, other) + 1, width / height);
        double scale = Math.min(width / drawing.width(), height / drawing.height());
        double left = (PptxFormat.WIDTH - drawing.width() * scale) / 2;
        new InkOnSlide(slides, slide, scale, left, top).write(drawing.blocks());
    }

    /// The map with what the frame shows of it: its lanes alone, without beliefs or without numbers as its mode says.
    private MapToExport shown() {
        JourneyMap whole = map.map();
        List<MapOperation> operations = new ArrayList<>(whole.frames().stream()
                .map(each -> (MapOperation) new MapOperation.Remove(ElementKind.FRAME, each.key()))
                .toList());
        if (!frame.lanes().isEmpty()) {
            whole.lanes().stream()
                    .filter(lane -> !frame.lanes().contains(lane.key()))
                    .forEach(lane -> operations.add(new MapOperation.Remove(ElementKind.LANE, lane.key())));
        }
        boolean isHappened = frame.mode().filter(FrameMode.HAPPENED::equals).isPresent();
        if (isHappened) {
            whole.steps()
                    .forEach(step -> operations.add(
                            new MapOperation.Set(ElementKind.STEP, step.key(), "believed", Optional.empty())));
        }
        boolean isBelieved = frame.mode().filter(FrameMode.BELIEVED::equals).isPresent();
        JourneyMap part = MapEditor.apply(whole, operations).map();
        Optional<MeasuredMap> measured =
                map.measured().filter(_ -> !isBelieved).map(all -> isHappened ? withoutBeliefs(all) : all);
        return new MapToExport(part, map.revision(), measured);
    }

    private static MeasuredMap withoutBeliefs(MeasuredMap all) {
        return all.withSteps(
                all.steps().stream().map(MeasuredStep::withoutBelief).toList());
    }

    private String foot() {
        Optional<String> wanted = frame.persona().flatMap(map.map()::persona).map(Persona::title);
        boolean isOther = map.measured().isPresent()
                && frame.persona().isPresent()
                && !frame.persona().equals(map.measured().orElseThrow().persona());
        return String.join(
                " · ",
                Stream.of(
                                Optional.of(MapView.of(map).period()),
                                wanted.filter(_ -> isOther)
                                        .map(title -> "the frame is of " + title + ", the numbers are not"),
                                Optional.of("on the page it shows "
                                                + (frame.view() == FrameView.FLOW ? "the flow" : "the ideas"))
                                        .filter(_ -> frame.view() != FrameView.MAP))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
