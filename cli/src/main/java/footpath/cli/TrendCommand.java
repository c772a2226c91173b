package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Scope;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendQuestion;
import footpath.events.filter.FilterText;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.question.TrendBody;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "trend",
        description = "How many events or persons in each hour, day, week or month.",
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
        persons
    }

    @Parameters(paramLabel = "EVENT", description = "an event, as \"Coupon redeemed where coupons > 1\"")
    private String event;

    @Option(names = "--unit", paramLabel = "UNIT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Unit unit = Unit.day;

    @Option(
            names = "--count",
            paramLabel = "WHAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Counted count = Counted.events;

    @Option(names = "--breakdown", paramLabel = "FIELD", description = "split by trait:NAME, property:NAME or channel")
    private @Nullable Breakdown breakdown;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            TrendQuestion question = question(footpath);
            TrendAnswer answer = footpath.ask(question);
            TrendBody body = TrendBody.of(answer, question.unit());
            if (isJson()) {
                terminal().json(body);
            } else {
                print(body, answer);
            }
        }
    }

    private TrendQuestion question(Footpath footpath) {
        return new TrendQuestion(
                new Scope(Times.period(days.from(), days.to(), days.zone()), segment.condition(), days.zone()),
                FilterText.parseMatcher(event),
                switch (unit) {
                    case hour -> CalendarUnit.HOUR;
                    case day -> CalendarUnit.DAY;
                    case week -> CalendarUnit.WEEK;
                    case month -> CalendarUnit.MONTH;
                },
                DayOfWeek.MONDAY,
                switch (count) {
                    case events -> TrendCounted.EVENTS;
                    case persons -> TrendCounted.PERSONS;
                },
                Optional.ofNullable(breakdown),
                footpath.clock().instant());
    }

    private void print(TrendBody body, TrendAnswer answer) {
        List<TrendBody.Series> series = body.series();
        String[] head = new String[series.size() + 1];
        head[0] = unit.name();
        for (int column = 1; column < head.length; column++) {
            String value = series.get(column - 1).value();
            head[column] = ">" + Terminal.safe(value == null ? count.name() : value);
        }
        TextTable table = new TextTable(head);
        for (int period = 0; period < body.periods().size(); period++) {
            Object[] cells = new Object[head.length];
            cells[0] =
                    body.periods().get(period) + (answer.periods().get(period).complete() ? "" : " (incomplete)");
            for (int column = 1; column < head.length; column++) {
                cells[column] = series.get(column - 1).counts().get(period);
            }
            table.row(cells);
        }
        table.print(terminal());
        terminal().line("");
        terminal().line(Terminal.safe(body.rule()));
        terminal().line("Answered in " + Numbers.took(answer.took()) + ".");
    }
}
