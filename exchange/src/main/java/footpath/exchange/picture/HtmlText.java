package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;

import footpath.exchange.layout.Curve;
import footpath.exchange.layout.CurveScale;
import footpath.exchange.layout.Figures;
import footpath.exchange.layout.LaneCells;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.PersonaWords;
import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Persona;
import footpath.maps.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The body of a map's page.
final class HtmlText {
    private final MapView view;
    private final StringBuilder out;
    private final HtmlCells cells;

    HtmlText(MapView view, StringBuilder out) {
        this.view = view;
        this.out = out;
        this.cells = new HtmlCells(view);
    }

    void write() {
        out.append("<main style=\"--steps:").append(view.columns().size()).append("\">\n");
        heading();
        personas();
        table();
        steps();
        out.append("<footer class=\"foot\">\n");
        view.provenance().forEach(line -> paragraph("", line));
        out.append("</footer>\n</main>\n");
    }

    private void heading() {
        out.append("<header>\n<h1>").append(escaped(view.map().title())).append("</h1>\n");
        paragraph("question", view.map().question());
        paragraph("meta", view.document());
        paragraph("meta", view.period());
        view.headline().ifPresent(said -> {
            out.append("<div class=\"says\"><h2>")
                    .append(escaped(said.headline()))
                    .append("</h2>");
            out.append("<p>")
                    .append(escaped(said.detail()).replace("{", "<strong>").replace("}", "</strong>"))
                    .append("</p></div>\n");
        });
        out.append("</header>\n");
    }

    private void paragraph(String kind, String text) {
        if (!text.isBlank()) {
            out.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                    .append(escaped(text))
                    .append("</p>\n");
        }
    }

    private void personas() {
        if (view.map().personas().isEmpty()) {
            return;
        }
        out.append("<section aria-label=\"Personas\"><h2 class=\"heard\">Personas</h2><div class=\"personas\">\n");
        for (Persona persona : view.map().personas()) {
            out.append("<article><h3>")
                    .append(escaped(PersonaWords.title(persona)))
                    .append("</h3>");
            view.measured().stream()
                    .flatMap(measured -> measured.personas().stream())
                    .filter(each -> each.key().equals(persona.key()))
                    .flatMap(each -> each.entrants().stream())
                    .forEach(n -> out.append("<small>").append(Figures.count(n)).append(" entered</small>"));
            persona.description().ifPresent(text -> paragraph("", text));
            if (!persona.goals().isEmpty()) {
                out.append("<ul>");
                persona.goals()
                        .forEach(
                                goal -> out.append("<li>").append(escaped(goal)).append("</li>"));
                out.append("</ul>");
            }
            PersonaWords.profile(persona).forEach(line -> paragraph("", line));
            persona.quote().ifPresent(quote -> paragraph("", "“" + quote + "”"));
            out.append("</article>\n");
        }
        out.append("</div></section>\n");
    }

    private void table() {
        out.append(
                        "<section class=\"whole\" aria-label=\"The map\">\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
                .append(" aria-label=\"Table of the map\">\n<table>\n<caption>")
                .append(escaped(view.map().title()))
                .append(": stages and steps from left to right, lanes from top to bottom</caption>\n<thead>\n<tr>")
                .append("<th class=\"corner\" scope=\"col\">Stages</th>");
        for (Stage stage : view.map().stages()) {
            out.append("<th class=\"starts\" scope=\"colgroup\" colspan=\"")
                    .append(stage.steps().size())
                    .append("\">")
                    .append(escaped(stage.title()));
            stageNotes(stage)
                    .forEach(note -> out.append("<small>").append(escaped(note)).append("</small>"));
            out.append("</th>");
        }
        out.append("</tr>\n<tr><th class=\"corner\" scope=\"col\">Steps</th>");
        view.columns()
                .forEach(column -> out.append(column.first() ? "<th class=\"starts\"" : "<th")
                        .append(" scope=\"col\">")
                        .append(cells.stepTitle(column))
                        .append("</th>"));
        out.append("</tr>\n</thead>\n<tbody>\n");
        rows();
        out.append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static List<String> stageNotes(Stage stage) {
        List<String> notes = new ArrayList<>();
        stage.goal().ifPresent(notes::add);
        stage.businessGoal().ifPresent(goal -> notes.add("Business: " + goal));
        stage.confidence()
                .ifPresent(sure -> notes.add("Confidence: " + sure.name().toLowerCase(Locale.ROOT)));
        return notes;
    }

    private void rows() {
        cells.measures().forEach(this::measure);
        for (Lane lane : view.map().lanes()) {
            Optional<CurveScale> scale = CurveScale.of(lane);
            if (scale.isPresent()) {
                curve(lane, scale.get());
                cards(lane, "words");
                continue;
            }
            switch (lane.type()) {
                case DIVIDER -> {
                    divider(lane);
                    if (!lane.cards().isEmpty()) {
                        cards(lane, "");
                    }
                }
                default -> cards(lane, "");
            }
        }
    }

    private void rowHead(String title, String gloss) {
        out.append("<tr><th scope=\"row\">").append(escaped(title));
        if (!gloss.isBlank()) {
            out.append("<small>").append(escaped(gloss)).append("</small>");
        }
        out.append("</th>");
    }

    private void measure(HtmlCells.Measure measure) {
        rowHead(measure.title(), measure.gloss());
        view.columns().forEach(column -> cell(column, 1, measure.cell().apply(column)));
        out.append("</tr>\n");
    }

    private void cell(MapView.Column column, int columns, String content) {
        out.append(column.first() ? "<td class=\"starts\"" : "<td");
        if (columns > 1) {
            out.append(" colspan=\"").append(columns).append('"');
        }
        out.append('>').append(content).append("</td>");
    }

    private void cards(Lane lane, String kind) {
        rowHead(
                kind.isEmpty() ? lane.title() : lane.title() + ", in words",
                lane.gloss().orElse(""));
        for (LaneCells.Cell cell : LaneCells.of(view, lane)) {
            cell(view.columns().get(cell.column()), cell.columns(), cells.cards(lane, cell));
        }
        out.append("</tr>\n");
    }

    private void divider(Lane lane) {
        out.append("<tr class=\"divider\"><th scope=\"row\">")
                .append(escaped(lane.title()))
                .append("</th><td colspan=\"")
                .append(view.columns().size())
                .append("\"><hr></td></tr>\n");
    }

    /// The curve is there for the eye; the row below says the same in words.
    private void curve(Lane lane, CurveScale scale) {
        rowHead(lane.title(), scale.range());
        int steps = view.columns().size();
        out.append("<td class=\"curve\" colspan=\"")
                .append(steps)
                .append("\"><svg viewBox=\"0 0 ")
                .append(steps * 100)
                .append(" 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        for (int level = -2; level <= 2; level++) {
            String kind = level == 0 ? "level zero" : "level";
            path(kind, "M0 " + y(level) + "H" + steps * 100);
        }
        for (List<Curve.Point> run : runs(lane, scale)) {
            if (run.size() > 1) {
                path("felt", SvgMarks.path(Curve.through(run)));
            }
            for (Curve.Point point : run) {
                String dot = "M" + Markup.number(point.x()) + " " + Markup.number(point.y()) + "h0";
                path("dot", dot);
                path("hole", dot);
            }
        }
        out.append("</svg></td></tr>\n");
    }

    private void path(String kind, String moves) {
        out.append("<path class=\"")
                .append(kind)
                .append("\" d=\"")
                .append(moves)
                .append("\"/>");
    }

    private List<List<Curve.Point>> runs(Lane lane, CurveScale scale) {
        List<List<Curve.Point>> runs = new ArrayList<>();
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
            double level = scale.level(cards.getFirst()).orElse(0.0);
            runs.getLast().add(new Curve.Point(column.index() * 100 + 50.0, y(level)));
        }
        return runs;
    }

    private static double y(double level) {
        return 50 - level * 21;
    }

    /// The same step by step, for a phone.
    private void steps() {
        out.append("<div class=\"steps\">\n");
        for (Stage stage : view.map().stages()) {
            out.append("<section><h2>").append(escaped(stage.title())).append("</h2>");
            stage.goal().ifPresent(goal -> paragraph("meta", goal));
            view.columns().stream()
                    .filter(column -> column.stage().equals(stage))
                    .forEach(this::step);
            out.append("</section>\n");
        }
        out.append("</div>\n");
    }

    private void step(MapView.Column column) {
        out.append("<article><h3>").append(cells.stepTitle(column)).append("</h3><dl>");
        for (HtmlCells.Measure measure : cells.measures()) {
            String content = measure.cell().apply(column);
            if (!content.equals(Figures.NONE)) {
                described(measure.title(), content);
            }
        }
        for (Lane lane : view.map().lanes()) {
            List<Card> here = lane.cards().stream()
                    .filter(card -> view.covers(card, column.index()))
                    .toList();
            if (!here.isEmpty() && lane.type() != LaneType.DIVIDER) {
                described(lane.title(), cells.cards(lane, new LaneCells.Cell(column.index(), 1, here)));
            }
        }
        out.append("</dl></article>\n");
    }

    private void described(String title, String content) {
        out.append("<dt>")
                .append(escaped(title))
                .append("</dt><dd>")
                .append(content)
                .append("</dd>");
    }
}
