package footpath.maps.text;

import footpath.analytics.Share;
import footpath.maps.Belief;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.StepStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A measured map as text: what it says, a table with a line for each step, the personas, and how to read it.
public final class MapTable {
    private static final int TITLE_CELLS = 44;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final JourneyMap map;
    private final MeasuredMap measured;
    private final boolean colour;

    private MapTable(JourneyMap map, MeasuredMap measured, boolean colour) {
        this.map = map;
        this.measured = measured;
        this.colour = colour;
    }

    /// Lines joined by line feeds, one at the end.
    ///
    /// @param colour whether headings and differences carry ANSI escapes
    public static String render(JourneyMap map, MeasuredMap measured, boolean colour) {
        return new MapTable(map, measured, colour).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(bold(map.title()) + "  ·  "
                + (measured.revision() == 0 ? "not kept yet" : "revision " + measured.revision()));
        lines.add(heading());
        lines.add("");
        lines.add(bold(measured.headlines().difference().headline()));
        lines.add(plain(measured.headlines().difference().detail()));
        lines.add("");
        lines.addAll(table());
        lines.add("");
        lines.addAll(personas());
        lines.addAll(reasons());
        lines.add(measured.rule());
        lines.add(
                "% is of those who entered, with its 95 % interval (Wilson). Time is since the step before, or since the one"
                        + " a step follows.");
        map.source().filter(source -> !source.isBlank()).ifPresent(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String heading() {
        String who = measured.entrants()
                .map(count -> Figures.number(count) + " " + map.subject().many() + " entered")
                .orElse("few " + map.subject().many() + " entered");
        String through = measured.dataThrough()
                .map(time -> "  ·  data through " + DAY.format(time.atZone(measured.zone())))
                .orElse("");
        String persona = measured.persona()
                .flatMap(map::persona)
                .map(known -> "  ·  persona " + known.title())
                .orElse("");
        return who + "  ·  " + DAY.format(measured.period().from()) + " to "
                + DAY.format(measured.period().toExclusive().minusDays(1)) + persona + through;
    }

    private List<String> table() {
        List<Column> columns = columns();
        List<String> lines = new ArrayList<>();
        lines.add(bold(Column.line(
                columns.stream().map(column -> column.padded(column.title())).toList())));
        lines.add("─".repeat(columns.stream().mapToInt(Column::width).sum() + 2 * (columns.size() - 1)));
        String stage = "";
        for (int row = 0; row < measured.steps().size(); row++) {
            MeasuredStep step = measured.steps().get(row);
            if (!step.stage().equals(stage)) {
                stage = step.stage();
                lines.add(bold(stageTitle(stage)));
            }
            int place = row;
            lines.add(Column.line(columns.stream()
                    .map(column ->
                            dressed(column, step, column.padded(column.cells().get(place))))
                    .toList()));
        }
        return lines;
    }

    private List<Column> columns() {
        return List.of(
                column("step", false, this::title),
                column(
                        "reached",
                        true,
                        step -> share(step, MeasuredStep.Observed::reach, reach -> Figures.number(reach.n()))),
                column("%", true, step -> share(step, MeasuredStep.Observed::reach, Figures::percent)),
                column("95 %", true, step -> share(step, MeasuredStep.Observed::reach, Figures::interval)),
                column("believed", true, MapTable::believed),
                column("difference", true, MapTable::difference),
                column("of previous", true, step -> share(step, MeasuredStep.Observed::ofPrevious, Figures::percent)),
                column("skipped", true, step -> share(step, MeasuredStep.Observed::skipped, Figures::percent)),
                column(
                        "left here",
                        true,
                        step -> share(step, MeasuredStep.Observed::droppedAfter, left -> Figures.number(left.n()))),
                column(
                        "half by",
                        true,
                        step -> time(
                                step, time -> Figures.length(time.durations().medianSeconds()))),
                column(
                        "90 % by",
                        true,
                        step -> time(
                                step, time -> Figures.length(time.durations().p90Seconds()))),
                column("believed half", true, MapTable::believedTime),
                column("times each", true, MapTable::repeats),
                column("last seen", true, this::lastSeen),
                column("status", false, MapTable::status));
    }

    private Column column(String title, boolean rightAligned, Function<MeasuredStep, String> cell) {
        return new Column(
                title, rightAligned, measured.steps().stream().map(cell).toList());
    }

    private String title(MeasuredStep step) {
        boolean star = map.step(step.key()).filter(Step::momentOfTruth).isPresent();
        return "  " + Width.cut(step.title(), TITLE_CELLS) + (star ? " ★" : "")
                + (step.optional() ? " (optional)" : "");
    }

    private static String share(
            MeasuredStep step, Function<MeasuredStep.Observed, Optional<Share>> part, Function<Share, String> text) {
        return step.observed()
                .flatMap(part)
                .filter(share -> share.of() > 0)
                .map(text)
                .orElse(empty(step));
    }

    /// A dash where nothing was measured; nothing where a measured step has no such number.
    private static String empty(MeasuredStep step) {
        return switch (step.status()) {
            case UNBOUND, ERROR -> "–";
            case HIDDEN -> "hidden";
            case OK, SMALL_N, NO_DATA -> "";
        };
    }

    private static String believed(MeasuredStep step) {
        return step.believed().flatMap(Belief::reach).map(Figures::percent).orElse("");
    }

    private static String believedTime(MeasuredStep step) {
        return step.believed()
                .flatMap(Belief::medianTime)
                .map(time -> Figures.length((double) time.toSeconds()))
                .orElse("");
    }

    private static String difference(MeasuredStep step) {
        return step.difference()
                .flatMap(MeasuredStep.Difference::reachPoints)
                .map(points -> String.format(Locale.ROOT, "%+.1f pts", points).replace('-', '−'))
                .orElse("");
    }

    private static String time(MeasuredStep step, Function<MeasuredStep.Time, String> text) {
        return step.observed().flatMap(MeasuredStep.Observed::time).map(text).orElse("");
    }

    private static String repeats(MeasuredStep step) {
        return step.observed()
                .flatMap(MeasuredStep.Observed::repeats)
                .map(repeats -> String.format(Locale.ROOT, "%.1f", repeats.mean()))
                .orElse("");
    }

    private String lastSeen(MeasuredStep step) {
        ZoneId zone = measured.zone();
        return step.observed()
                .flatMap(MeasuredStep.Observed::lastSeen)
                .map(time -> DAY.format(time.atZone(zone)))
                .orElse("");
    }

    private static String status(MeasuredStep step) {
        return switch (step.status()) {
            case OK -> "ok";
            case NO_DATA -> "no data";
            case SMALL_N -> "small n";
            case UNBOUND -> "unbound";
            case ERROR -> "error";
            case HIDDEN -> "hidden";
        };
    }

    /// Why a step is not simply ok, a line each.
    private List<String> reasons() {
        List<String> lines = new ArrayList<>();
        for (MeasuredStep step : measured.steps()) {
            step.reason()
                    .ifPresent(reason -> lines.add(
                            status(step) + ": " + "“" + Width.cut(step.title(), TITLE_CELLS) + "”" + ", " + reason));
        }
        measured.personas()
                .forEach(persona -> persona.reason()
                        .ifPresent(reason -> lines.add("error: persona " + persona.title() + ", " + reason)));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private List<String> personas() {
        if (measured.personas().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        List<MeasuredStep> told = measured.steps().stream()
                .filter(step -> step.status() == StepStatus.OK)
                .filter(step -> map.step(step.key()).filter(Step::momentOfTruth).isPresent())
                .toList();
        Column titles = new Column(
                "persona",
                false,
                measured.personas().stream()
                        .map(persona -> "  " + persona.title())
                        .toList());
        Column entrants = new Column(
                "entered",
                true,
                measured.personas().stream()
                        .map(persona -> persona.entrants().map(Figures::number).orElse("–"))
                        .toList());
        List<Column> columns = new ArrayList<>(List.of(titles, entrants));
        told.forEach(step -> columns.add(new Column(
                step.title(),
                true,
                measured.personas().stream()
                        .map(persona -> reach(step, persona.key()))
                        .toList())));
        lines.add(bold(Column.line(
                columns.stream().map(column -> column.padded(column.title())).toList())));
        for (int row = 0; row < measured.personas().size(); row++) {
            int place = row;
            lines.add(Column.line(columns.stream()
                    .map(column -> column.padded(column.cells().get(place)))
                    .toList()));
        }
        lines.add("");
        return lines;
    }

    private static String reach(MeasuredStep step, String persona) {
        return step.observed().stream()
                .flatMap(observed -> observed.personas().stream())
                .filter(share -> share.persona().equals(persona))
                .flatMap(share -> share.reach().stream())
                .map(share -> Figures.number(share.n()) + "  " + Figures.percent(share))
                .findFirst()
                .orElse("–");
    }

    private String stageTitle(String key) {
        return measured.stages().stream()
                .filter(stage -> stage.key().equals(key))
                .map(MeasuredMap.MeasuredStage::title)
                .findFirst()
                .orElse(key);
    }

    /// Words in braces are for pages that can emphasise; here they become bold, or plain.
    private String plain(String detail) {
        return detail.replaceAll("\\{([^}]*)}", colour ? "“\u001b[1m$1\u001b[0m”" : "“$1”");
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /// Colours a difference: orange for less than believed, blue for more.
    private String dressed(Column column, MeasuredStep step, String cell) {
        double points =
                step.difference().flatMap(MeasuredStep.Difference::reachPoints).orElse(0.0);
        if (!colour || !column.title().equals("difference") || points == 0) {
            return cell;
        }
        return "\u001b[" + (points < 0 ? "38;5;166" : "38;5;33") + "m" + cell + "\u001b[0m";
    }
}
