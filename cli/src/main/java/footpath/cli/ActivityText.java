package footpath.cli;

import footpath.server.question.FrequencyBody;
import footpath.server.question.LifecycleBody;
import footpath.server.question.StickinessBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Tells people how often and when persons are active.
final class ActivityText {
    private static final String OPEN = "*";

    private final Terminal terminal;

    ActivityText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(LifecycleBody lifecycle) {
        TextTable table = new TextTable("from", ">active", ">new", ">returning", ">resurrecting", ">dormant");
        for (LifecycleBody.Period period : lifecycle.periods()) {
            table.row(
                    open(period.start(), period.complete()),
                    period.newPersons() + period.returning() + period.resurrecting(),
                    period.newPersons(),
                    period.returning(),
                    period.resurrecting(),
                    period.dormant());
        }
        table.print(terminal);
        ending(
                lifecycle.periods().stream().allMatch(LifecycleBody.Period::complete),
                lifecycle.rule(),
                lifecycle.tookMillis());
    }

    void print(StickinessBody stickiness) {
        boolean isOne = stickiness.ranges().size() == 1;
        (isOne ? table(stickiness.ranges().getFirst()) : table(stickiness.ranges())).print(terminal);
        ending(
                isOne || stickiness.ranges().stream().allMatch(StickinessBody.Range::complete),
                stickiness.rule(),
                stickiness.tookMillis());
    }

    /// Down the page: over one range there are many numbers of periods.
    private static TextTable table(StickinessBody.Range range) {
        TextTable table = new TextTable(">active in", ">persons", ">of all", ">so many or more");
        long left = range.n();
        for (int periods = 1; periods <= most(range); periods++) {
            long persons = range.persons().get(periods - 1);
            table.row(periods, persons, percent(persons, range.n()), percent(left, range.n()));
            left -= persons;
        }
        return table;
    }

    /// A row a range.
    private static TextTable table(List<StickinessBody.Range> ranges) {
        int most = ranges.stream().mapToInt(ActivityText::most).max().orElse(0);
        List<String> head = new ArrayList<>(List.of("from", ">persons"));
        IntStream.rangeClosed(1, most).forEach(periods -> head.add(">in " + periods));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (StickinessBody.Range range : ranges) {
            List<Object> row = new ArrayList<>(List.of(open(range.start(), range.complete()), range.n()));
            IntStream.range(0, most)
                    .forEach(place -> row.add(
                            place < range.persons().size() ? range.persons().get(place) : "–"));
            table.row(row.toArray());
        }
        return table;
    }

    /// The largest number of periods that anybody is active in.
    private static int most(StickinessBody.Range range) {
        return IntStream.range(0, range.persons().size())
                .filter(place -> range.persons().get(place) > 0)
                .map(place -> place + 1)
                .max()
                .orElse(0);
    }

    void print(FrequencyBody frequency) {
        TextTable table = new TextTable(">events", ">persons", ">of all");
        for (FrequencyBody.Bar bar : frequency.bars()) {
            String events = Numbers.whole(bar.events()) + (bar.orMore() ? " or more" : "");
            table.row(events, bar.persons(), percent(bar.persons(), frequency.n()));
        }
        table.print(terminal);
        terminal.line("");
        terminal.line(Numbers.whole(frequency.events()) + " events of " + Numbers.whole(frequency.n()) + " persons"
                + (frequency.summary() == null ? "" : summary(frequency.summary())));
        ending(true, frequency.rule(), frequency.tookMillis());
    }

    private static String summary(FrequencyBody.Summary summary) {
        return String.format(
                Locale.ROOT,
                ": mean %.1f, half have at most %.1f, 90 %% at most %.1f, most %,d",
                summary.mean(),
                summary.median(),
                summary.p90(),
                summary.most());
    }

    private static String percent(long part, long all) {
        return Numbers.percent(all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all));
    }

    private static String open(String start, boolean isComplete) {
        return isComplete ? start : start + OPEN;
    }

    private void ending(boolean isComplete, String rule, double tookMillis) {
        terminal.line("");
        if (!isComplete) {
            terminal.line(OPEN + " not whole: it begins before or ends after what is known");
            terminal.line("");
        }
        AnswerText.ending(terminal, rule, tookMillis);
    }
}
