package footpath.exchange.slides;

import footpath.analytics.Share;
import footpath.exchange.layout.CardWords;
import footpath.exchange.layout.Figures;
import footpath.exchange.layout.LaneCells;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.measure.MeasuredStep;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/// One stage as a table of its steps and lanes; more steps or lanes than fit go on with the next slide.
record StageSlides(SlideMaker slides, MapView view, Stage stage) {
    private static final int MOST_STEPS = 5;
    private static final double TOP = 92;
    private static final double FOOT = 20;
    private static final double LABEL = 110;
    private static final double SIZE = 10;

    private record Text(String text, int columns) {}

    private record Line(String title, List<Text> cells, double height) {}

    void add() {
        List<MapView.Column> columns = view.columns().stream()
                .filter(column -> column.stage().equals(stage))
                .toList();
        int parts = (columns.size() + MOST_STEPS - 1) / MOST_STEPS;
        int each = (columns.size() + parts - 1) / parts;
        for (int from = 0; from < columns.size(); from += each) {
            steps(columns.subList(from, Math.min(columns.size(), from + each)));
        }
    }

    private void steps(List<MapView.Column> columns) {
        List<Line> lines = lines(columns);
        double room = PptxFormat.HEIGHT - TOP - FOOT;
        Line head = lines.getFirst();
        List<Line> some = new ArrayList<>();
        double used = head.height();
        for (Line line : lines.subList(1, lines.size())) {
            if (!some.isEmpty() && used + line.height() > room) {
                slide(columns, head, some);
                some.clear();
                used = head.height();
            }
            some.add(line);
            used += line.height();
        }
        slide(columns, head, some);
    }

    private void slide(List<MapView.Column> columns, Line head, List<Line> lines) {
        XSLFSlide slide = slides.slide();
        int number = view.map().stages().indexOf(stage) + 1;
        slides.title(slide, 26, number + "  " + stage.title(), 24);
        stage.goal().ifPresent(goal -> slides.text(slide, PptxFormat.MARGIN, 62, 800, goal, 13, false, Paint.INK_3));
        XSLFTable table = slide.createTable(lines.size() + 1, columns.size() + 1);
        table.setColumnWidth(0, LABEL);
        for (int column = 1; column <= columns.size(); column++) {
            table.setColumnWidth(column, width(columns.size()));
        }
        row(table, 0, head);
        for (int line = 0; line < lines.size(); line++) {
            row(table, line + 1, lines.get(line));
        }
        double height = head.height() + lines.stream().mapToDouble(Line::height).sum();
        double width = PptxFormat.WIDTH - 2 * PptxFormat.MARGIN;
        table.setAnchor(new Rectangle2D.Double(PptxFormat.MARGIN, TOP, width, height));
    }

    private static double width(int columns) {
        return (PptxFormat.WIDTH - 2 * PptxFormat.MARGIN - LABEL) / columns;
    }

    private void row(XSLFTable table, int row, Line line) {
        XSLFTableRow made = table.getRows().get(row);
        made.setHeight(line.height());
        cell(made.getCells().getFirst(), line.title(), true, row == 0);
        int column = 1;
        for (Text text : line.cells()) {
            if (text.columns() > 1) {
                table.mergeCells(row, row, column, column + text.columns() - 1);
            }
            cell(made.getCells().get(column), text.text(), row == 0, row == 0);
            for (int merged = 1; merged < text.columns(); merged++) {
                border(made.getCells().get(column + merged));
            }
            column += text.columns();
        }
    }

    private void cell(XSLFTableCell cell, String text, boolean bold, boolean head) {
        cell.clearText();
        cell.setLeftInset(6);
        cell.setRightInset(6);
        cell.setTopInset(4);
        cell.setBottomInset(4);
        for (String line : text.split("\n", -1)) {
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            slides.run(paragraph, line, SIZE, bold, bold ? Paint.INK : Paint.INK_2);
        }
        cell.setFillColor(slides.color(head ? Paint.SUNKEN : Paint.SURFACE));
        border(cell);
    }

    private void border(XSLFTableCell cell) {
        for (BorderEdge edge : BorderEdge.values()) {
            cell.setBorderColor(edge, slides.color(Paint.LINE_2));
            cell.setBorderWidth(edge, 0.5);
        }
    }

    private List<Line> lines(List<MapView.Column> columns) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "", columns, column -> column.step().title() + (column.step().momentOfTruth() ? " ★" : "")));
        String many = Figures.capital(view.map().subject().many());
        if (view.measured().isPresent() || view.hasBeliefs()) {
            lines.add(line(many, columns, StageSlides::reach));
        }
        for (Lane lane : view.map().lanes()) {
            if (lane.type() != LaneType.DIVIDER || !lane.cards().isEmpty()) {
                lines.add(line(lane, columns));
            }
        }
        return lines;
    }

    private interface Words {
        String of(MapView.Column column);
    }

    private static Line line(String title, List<MapView.Column> columns, Words words) {
        return line(
                title,
                columns.size(),
                columns.stream().map(column -> new Text(words.of(column), 1)).toList());
    }

    private Line line(Lane lane, List<MapView.Column> columns) {
        int from = columns.getFirst().index();
        List<LaneCells.Cell> cells =
                LaneCells.of(view, lane, from, columns.getLast().index() + 1);
        return line(
                lane.title(),
                columns.size(),
                cells.stream()
                        .map(cell -> new Text(
                                String.join(
                                        "\n",
                                        cell.cards().stream()
                                                .map(card -> words(lane, card))
                                                .toList()),
                                cell.columns()))
                        .toList());
    }

    private static Line line(String title, int columns, List<Text> cells) {
        double width = width(columns);
        int most = PptxFormat.lines(title, LABEL - 12, SIZE);
        for (Text cell : cells) {
            most = Math.max(most, PptxFormat.lines(cell.text(), cell.columns() * width - 12, SIZE));
        }
        return new Line(title, cells, most * SIZE * 1.2 + 10);
    }

    private String words(Lane lane, Card card) {
        List<String> parts = new ArrayList<>();
        parts.add(CardWords.text(lane.type(), card));
        card.emotion().ifPresent(level -> parts.add(Figures.level(level)));
        card.tension().ifPresent(tension -> parts.add("tension " + tension + " of 5"));
        card.severity().ifPresent(severity -> parts.add("severity " + severity + " of 5"));
        card.value().ifPresent(value -> parts.add("value " + value));
        card.status().ifPresent(status -> parts.add(CardWords.status(status)));
        card.source().ifPresent(parts::add);
        String marks = CardWords.marks(view, card);
        if (!marks.isEmpty()) {
            parts.add(marks);
        }
        return String.join(" · ", parts);
    }

    private static String reach(MapView.Column column) {
        String believed = column.believedReach()
                .map(reach -> "believed " + Figures.believed(reach))
                .orElse("");
        Optional<Share> reach =
                column.observed().flatMap(MeasuredStep.Observed::reach).filter(share -> share.of() > 0);
        String happened = reach.map(share -> Figures.count(share.n()) + ", "
                        + Figures.percent(share.share().orElse(0)))
                .orElse(column.measured().map(step -> state(step)).orElse(""));
        return happened.isEmpty() || believed.isEmpty() ? happened + believed : happened + "\n" + believed;
    }

    private static String state(MeasuredStep step) {
        return switch (step.status()) {
            case OK, SMALL_N -> "";
            case NO_DATA -> "no such event";
            case UNBOUND -> "no events bound";
            case ERROR -> "query failed";
            case HIDDEN -> "hidden, privacy";
        };
    }
}
