package footpath.server.library;

import footpath.analytics.Share;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.trend.TrendAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What happened behind an item, as the API tells it.
///
/// @param measure   what the value is: `persons`, `share`, `seconds` or `number`; null without a
///     value
/// @param value     the one number of it
/// @param n         how many it rests on: persons, or events behind a mean
/// @param of        of how many
/// @param low       of a share, the lower end of its Wilson 95 % interval
/// @param high      the upper end
/// @param events    of a touchpoint and a channel, how many events there were
/// @param target    of a metric, what it is to be
/// @param direction of a metric, which way is better
/// @param met       of a metric with a target, whether it is there
/// @param from      first day of what is counted; null where the question of a metric says that
///     itself
/// @param periods   first day of each, and whether it is whole
/// @param series    a line for each thing that is told by period
/// @param says      why there is no value, or what the value is of
/// @param rule      by which was counted
public record NumbersBody(
        @Nullable String measure,
        @Nullable Double value,
        @Nullable Long n,
        @Nullable Long of,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long events,
        @Nullable Double target,
        @Nullable String direction,
        @Nullable Boolean met,
        @Nullable String from,
        List<OnePeriod> periods,
        List<Series> series,
        String says,
        @Nullable String rule) {

    /// @param start    its first day
    /// @param complete false if it is cut, or still runs
    public record OnePeriod(String start, boolean complete) {}

    /// @param name   what it counts: `events`, `persons`, or as a metric's question calls it
    /// @param values one per period; null where there is none
    public record Series(String name, List<Number> values) {}

    static NumbersBody none(String why) {
        return new NumbersBody(
                null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(), why, null);
    }

    /// Persons who did something, and how often it was done, month by month.
    static NumbersBody counted(Share persons, TrendAnswer trend, String from) {
        double events = trend.series().getFirst().values().stream()
                .mapToDouble(value -> value.orElse(0.0))
                .sum();
        return new NumbersBody(
                "persons",
                (double) persons.n(),
                persons.n(),
                persons.of(),
                orNull(persons.low()),
                orNull(persons.high()),
                (long) events,
                null,
                null,
                null,
                from,
                periods(trend),
                trend.series().stream()
                        .map(series -> new Series(series.name(), ItemNumbers.numbers(series.values())))
                        .toList(),
                "persons since " + from,
                trend.rule());
    }

    /// Persons of a segment, now and at the end of each month.
    static NumbersBody sized(SegmentAnswer answer) {
        SegmentAnswer.Size size = answer.segments().getFirst();
        List<Number> growth = new ArrayList<>();
        size.growth().forEach(share -> growth.add(share.n()));
        return new NumbersBody(
                "persons",
                (double) size.size().n(),
                size.size().n(),
                size.size().of(),
                orNull(size.size().low()),
                orNull(size.size().high()),
                null,
                null,
                null,
                null,
                answer.periods().isEmpty()
                        ? null
                        : answer.periods().getFirst().toLocalDate().toString(),
                answer.periods().stream()
                        .map(start -> new OnePeriod(start.toLocalDate().toString(), true))
                        .toList(),
                List.of(new Series("persons", growth)),
                "persons of its segment",
                answer.rule());
    }

    static List<OnePeriod> periods(TrendAnswer trend) {
        return trend.periods().stream()
                .map(period -> new OnePeriod(period.start().toLocalDate().toString(), period.complete()))
                .toList();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    /// The value of a metric beside its target.
    NumbersBody against(Optional<Double> wanted, Optional<String> better) {
        return new NumbersBody(
                measure,
                value,
                n,
                of,
                low,
                high,
                events,
                wanted.orElse(null),
                better.orElse(null),
                isMet(wanted, better),
                from,
                periods,
                series,
                says,
                rule);
    }

    private @Nullable Boolean isMet(Optional<Double> wanted, Optional<String> better) {
        if (wanted.isEmpty() || value == null) {
            return null;
        }
        boolean isLessBetter = better.filter("down"::equals).isPresent();
        return isLessBetter ? value <= wanted.get() : value >= wanted.get();
    }
}
