package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.trend.TrendComparison;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendFormula;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.question.Told;
import footpath.server.question.TrendBody;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "trend",
        description = "How many events or persons, or what their numbers come to, in each hour, day, week or month.",
        footer = {
            "",
            "Example:",
            "  footpath trend \"Coupon redeemed\" --unit month --count persons --zone America/New_York"
        })
final class TrendCommand extends Action {
    enum Unit {
        hour,
        day,
        week,
        month
    }

    enum Counted {
        events,
        persons,
        sum,
        average,
        median,
        percentile,
        min,
        max,
        persons_average
    }

    enum Compared {
        previous,
        year
    }

    @Parameters(
            arity = "1..26",
            paramLabel = "EVENT",
            description = "an event, as \"Coupon redeemed where coupons > 1\"; several are the series A, B, C …")
    private List<String> events;

    @Option(names = "--unit", paramLabel = "UNIT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Unit unit = Unit.day;

    @Option(
            names = "--count",
            paramLabel = "WHAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Counted count = Counted.events;

    @Option(names = "--property", paramLabel = "NAME", description = "the numeric property to sum, average or rank")
    private @Nullable String property;

    @Option(names = "--percentile", paramLabel = "N", description = "which percentile, 0 to 100")
    private @Nullable Double percentile;

    @Option(
            names = "--formula",
            paramLabel = "FORMULA",
            description = "a series made of others, as \"A / B * 100\"; may be repeated")
    private List<String> formulas = new ArrayList<>();

    @Option(names = "--rolling", paramLabel = "N", description = "let each value span its period and those before it")
    private int rolling = 1;

    @Option(
            names = "--compare",
            paramLabel = "TIME",
            description = "hold each period against an earlier one: ${COMPLETION-CANDIDATES}")
    private @Nullable Compared compare;

    @Option(names = "--breakdown", paramLabel = "FIELD", description = "split by trait:NAME, property:NAME or channel")
    private @Nullable Breakdown breakdown;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private SubjectOption subject = new SubjectOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private CellFlags cells = new CellFlags();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            TrendQuestion question = question(footpath);
            if (cells.areGiven()) {
                cells.answer(footpath, question, footpath());
                return;
            }
            TrendBody body = TrendBody.of(footpath.ask(question), question.unit());
            if (isJson()) {
                terminal().json(Told.of(subject.subject(), body));
            } else {
                SubjectNote.print(subject.subject(), terminal());
                LeftOutNote.print(LeftOut.told(), terminal());
                new TrendTable(body).print(unit.name(), terminal());
            }
        }
    }

    private TrendQuestion question(Footpath footpath) {
        return new TrendQuestion(
                days.scope(segment, subject),
                series(),
                formulas.stream().map(text -> TrendFormula.of(text, text)).toList(),
                CalendarUnit.valueOf(unit.name().toUpperCase(Locale.ROOT)),
                DayOfWeek.MONDAY,
                rolling,
                Optional.ofNullable(compare)
                        .map(time -> TrendComparison.valueOf(time.name().toUpperCase(Locale.ROOT))),
                Optional.ofNullable(breakdown),
                footpath.clock().instant());
    }

    private List<TrendSeries> series() {
        TrendMeasure measure = new TrendMeasure(
                TrendCounted.valueOf(count.name().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(property).map(Field.Property::new),
                Optional.ofNullable(percentile));
        List<TrendSeries> series = new ArrayList<>();
        for (String event : events) {
            String name = events.size() == 1 ? count.name() : String.valueOf((char) ('A' + series.size()));
            series.add(new TrendSeries(name, FilterText.parseMatcher(event), measure));
        }
        return series;
    }
}
