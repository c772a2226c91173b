package footpath.exchange.layout;

import footpath.maps.Persona;
import footpath.maps.measure.MeasuredMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands above the map: title, question, owner, period, what it says, and for whom it is.
record Heading(MapView view, double left, double width) {
    private static final double PERSONA = 220;
    private static final double GAP = 16;
    private static final TypeStyle SENTENCE = new TypeStyle(14, 21, false);

    double height() {
        List<Block> nowhere = new ArrayList<>();
        return draw(0, nowhere::add);
    }

    /// Gives its height.
    double draw(double top, Consumer<Block> paper) {
        double room = Math.min(width, 900);
        Pen title = new Pen();
        double y = top;
        y += title.words(left, y, room, view.map().title(), TypeStyle.DISPLAY, Paint.INK);
        paper.accept(title.block(Block.Role.TITLE, -1, -1, 0));
        y += 4 + text(y + 4, room, view.map().question(), SENTENCE, Paint.INK_2, paper);
        y += 6 + text(y + 6, width, view.document(), TypeStyle.LABEL, Paint.INK_3, paper);
        y += text(y, width, view.period(), TypeStyle.LABEL, Paint.INK_3, paper);
        if (view.headline().isPresent()) {
            y += 14 + headline(y + 14, room, view.headline().get(), paper);
        }
        if (!view.map().personas().isEmpty()) {
            y += 18 + personas(y + 18, paper);
        }
        return y + 20 - top;
    }

    private double headline(double top, double room, MeasuredMap.Headline said, Consumer<Block> paper) {
        double height = text(top, room, said.headline(), TypeStyle.TITLE, Paint.INK, paper);
        String detail = said.detail().replace("{", "“").replace("}", "”");
        return detail.isBlank()
                ? height
                : height + text(top + height, room, detail, TypeStyle.BODY, Paint.INK_2, paper);
    }

    private double text(double top, double room, String text, TypeStyle style, Paint paint, Consumer<Block> paper) {
        if (text.isBlank()) {
            return 0;
        }
        Pen pen = new Pen();
        double height = pen.words(left, top, room, text, style, paint);
        paper.accept(pen.block(Block.Role.TEXT, -1, -1, 0));
        return height;
    }

    private double personas(double top, Consumer<Block> paper) {
        List<Persona> personas = view.map().personas();
        int inLine = Math.clamp((int) ((width + GAP) / (PERSONA + GAP)), 1, Math.clamp(personas.size(), 1, 5));
        double each = Math.min(420, (width + GAP) / inLine - GAP);
        double y = top;
        for (int first = 0; first < personas.size(); first += inLine) {
            List<Persona> line = personas.subList(first, Math.min(personas.size(), first + inLine));
            double most = 0;
            for (Persona persona : line) {
                most = Math.max(most, persona(new Pen(), 0, 0, each, persona));
            }
            for (int at = 0; at < line.size(); at++) {
                double x = left + at * (each + GAP);
                Pen pen = new Pen();
                pen.line(x, y, x + each, y, Paint.LINE_2);
                persona(pen, x, y, each, line.get(at));
                paper.accept(pen.block(Block.Role.TEXT, -1, -1, 0));
            }
            y += most + 10;
        }
        return y - top;
    }

    private double persona(Pen pen, double x, double top, double room, Persona persona) {
        double y = top + 8;
        Optional<String> size = size(persona);
        size.ifPresent(text -> pen.endingAt(x + room, top + 8, text, TypeStyle.LABEL, Paint.INK_3));
        y += pen.words(
                x, y, room - (size.isPresent() ? 90 : 0), PersonaWords.title(persona), TypeStyle.LANE, Paint.INK);
        if (persona.description().isPresent()) {
            y += pen.words(x, y, room, persona.description().get(), TypeStyle.LABEL, Paint.INK_2);
        }
        for (String goal : persona.goals()) {
            pen.area(Outline.circle(x + 3, y + 8, 1.6), Paint.INK_3);
            y += pen.words(x + 11, y, room - 11, goal, TypeStyle.LABEL, Paint.INK_2);
        }
        for (String line : PersonaWords.profile(persona)) {
            y += pen.words(x, y, room, line, TypeStyle.LABEL, Paint.INK_2);
        }
        if (persona.quote().isPresent()) {
            y += pen.words(x, y, room, "“" + persona.quote().get() + "”", TypeStyle.LABEL, Paint.INK_3);
        }
        return y - top;
    }

    private Optional<String> size(Persona persona) {
        return view.measured().stream()
                .flatMap(measured -> measured.personas().stream())
                .filter(each -> each.key().equals(persona.key()))
                .flatMap(each -> each.entrants().stream())
                .map(n -> Figures.count(n) + " entered")
                .findFirst();
    }
}
