package footpath.server.library;

import footpath.analytics.Share;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.trend.TrendAnswer;
import footpath.server.question.ShareBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /// What a value rests on.
    ///
    /// @param events of a touchpoint and a channel, how many there were
    record Behind(
            @Nullable Long n,
            @Nullable Long of,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long events) {
        static final Behind NOTHING = new Behind(null, null, null, null, null);

        static Behind of(ShareBody share) {
            return new Behind(share.n(), share.of(), share.low(), share.high(), null);
        }

        static Behind of(@Nullable Long n) {
            return new Behind(n, null, null, null, null);
        }

        Behind with(long others) {
            return new Behind(n, of, low, high, others);
        }
    }

    /// How it went, period by period.
    record Course(@Nullable String from, List<OnePeriod> periods, List<Series> series) {
        static final Course NONE = new Course(null, List.of(), List.of());
    }

    static NumbersBody none(String why) {
        return told(null, null, Behind.NOTHING, Course.NONE, why, null);
    }

    /// A value without a target.
    static NumbersBody told(
            @Nullable String measure,
            @Nullable Double value,
            Behind behind,
            Course course,
            String says,
            @Nullable String rule) {
        return new NumbersBody(
                measure,
                value,
                behind.n(),
                behind.of(),
                behind.low(),
                behind.high(),
                behind.events(),
                null,
                null,
                null,
                course.from(),
                course.periods(),
                course.series(),
                says,
                rule);
    }

    /// Persons who did something, and how often it was done, month by month.
    static NumbersBody counted(Share persons, TrendAnswer trend, String from) {
        double events = trend.series().getFirst().values().stream()
                .mapToDouble(value -> value.orElse(0.0))
                .sum();
        List<Series> series = trend.series().stream()
                .map(line -> new Series(line.name(), ItemNumbers.numbers(line.values())))
                .toList();
        return told(
                "persons",
                (double) persons.n(),
                Behind.of(ShareBody.of(persons)).with((long) events),
                new Course(from, periods(trend), series),
                "persons since " + from,
                trend.rule());
    }

    /// Persons of a segment, now and at the end of each month.
    static NumbersBody sized(SegmentAnswer answer) {
        SegmentAnswer.Size size = answer.segments().getFirst();
        List<Number> growth = new ArrayList<>();
        size.growth().forEach(share -> growth.add(share.n()));
        List<OnePeriod> periods = answer.periods().stream()
                .map(start -> new OnePeriod(start.toLocalDate().toString(), true))
                .toList();
        return told(
                "persons",
                (double) size.size().n(),
                Behind.of(ShareBody.of(size.size())),
                new Course(
                        periods.isEmpty() ? null : periods.getFirst().start(),
                        periods,
                        List.of(new Series("persons", growth))),
                "persons of its segment",
                answer.rule());
    }

    static List<OnePeriod> periods(TrendAnswer trend) {
        return trend.periods().stream()
                .map(period -> new OnePeriod(period.start().toLocalDate().toString(), period.complete()))
                .toList();
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
