package footpath.analytics.retention;

import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarOracle;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Retention by trying every start against every event and every column.
final class RetentionOracle {
    private final RetentionQuestion question;
    private final MemoryEventLog log;
    private final CalendarOracle calendar;

    RetentionOracle(RetentionQuestion question, MemoryEventLog log) {
        this.question = question;
        this.log = log;
        this.calendar = new CalendarOracle(
                question.unit(), question.weekStart(), question.scope().zone());
    }

    /// A person in a cohort.
    private record Member(long cohort, BreakdownValue value, Set<Integer> columns) {}

    /// The groups, those without anybody left out.
    Map<Optional<BreakdownValue>, RetentionAnswer.GroupAnswer> groups() {
        List<Member> members = members();
        Function<Member, Optional<BreakdownValue>> group = member -> Optional.empty();
        if (question.breakdown().isPresent()) {
            Set<BreakdownValue> top = top(members, question.breakdown().get().top());
            group = member -> Optional.of(
                    top.contains(member.value) || member.value.equals(BreakdownValue.NONE)
                            ? member.value
                            : BreakdownValue.OTHER);
        }
        return members.stream().collect(Collectors.groupingBy(group)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> answer(entry.getKey(), entry.getValue())));
    }

    private static Set<BreakdownValue> top(List<Member> members, int most) {
        Map<BreakdownValue, Long> counts = members.stream()
                .filter(member -> !member.value.equals(BreakdownValue.NONE))
                .collect(Collectors.groupingBy(Member::value, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<BreakdownValue, Long> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().toString())
                        .thenComparing(entry -> kind(entry.getKey())))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }

    private RetentionAnswer.GroupAnswer answer(Optional<BreakdownValue> value, List<Member> members) {
        Period period = question.scope().period();
        List<RetentionAnswer.CohortAnswer> cohorts = LongStream.rangeClosed(
                        calendar.firstOf(period, log), calendar.lastOf(period, log))
                .mapToObj(cohort -> cohort(
                        cohort,
                        members.stream()
                                .filter(member -> member.cohort == cohort)
                                .toList()))
                .toList();
        List<Share> average = new ArrayList<>();
        for (int column = 0; column <= question.columns().size(); column++) {
            int at = column;
            List<RetentionAnswer.CohortAnswer> complete = cohorts.stream()
                    .filter(cohort -> cohort.cells().get(at).complete())
                    .toList();
            average.add(new Share(
                    complete.stream()
                            .mapToLong(cohort -> cohort.cells().get(at).n())
                            .sum(),
                    complete.stream().mapToLong(RetentionAnswer.CohortAnswer::n).sum()));
        }
        return new RetentionAnswer.GroupAnswer(value, cohorts, average);
    }

    private RetentionAnswer.CohortAnswer cohort(long cohort, List<Member> members) {
        Period period = question.scope().period();
        Instant horizon = calendar.horizon(period, question.asOf(), log);
        List<RetentionAnswer.CellAnswer> cells = new ArrayList<>();
        cells.add(new RetentionAnswer.CellAnswer(
                members.size(),
                !calendar.startOf(cohort).isBefore(period.from())
                        && !calendar.startOf(cohort + 1).isAfter(horizon)));
        for (int column = 0; column < question.columns().size(); column++) {
            int at = column;
            cells.add(new RetentionAnswer.CellAnswer(
                    members.stream()
                            .filter(member -> member.columns.contains(at))
                            .count(),
                    !end(cohort, question.columns().get(column).to()).isAfter(horizon) && isFinal(horizon)));
        }
        return new RetentionAnswer.CohortAnswer(
                calendar.startOf(cohort).atZone(question.scope().zone()), members.size(), cells);
    }

    /// Where later returns count too, nothing is final before the last of them could have come.
    private boolean isFinal(Instant horizon) {
        return question.counted() != RetentionReturn.ON_OR_AFTER
                || !question.scope().period().toExclusive().isAfter(horizon);
    }

    private Instant end(long cohort, int distance) {
        return switch (question.clock()) {
            case CALENDAR -> calendar.startOf(cohort + distance + 1);
            case ROLLING, ROLLING_FROM_HOUR ->
                calendar.startOf(cohort + 1).plus(question.unit().rolling().multipliedBy(distance + 1));
        };
    }

    private List<Member> members() {
        Scope scope = question.scope();
        Period period = scope.period();
        var untilEnd = new Scope(
                new Period(Period.ALWAYS.from(), period.toExclusive()), scope.segment(), scope.zone(), scope.subject());
        List<Member> members = new ArrayList<>();
        for (Timeline timeline : Timeline.of(log, untilEnd)) {
            for (Timeline.Entry start : starts(timeline, period)) {
                members.add(new Member(
                        calendar.numberOf(start.event().time()),
                        value(timeline, start),
                        columns(distances(timeline, start, period))));
            }
        }
        return members;
    }

    private List<Timeline.Entry> starts(Timeline timeline, Period period) {
        List<Timeline.Entry> matching = timeline.events().stream()
                .filter(entry -> Evaluation.matches(question.start(), entry.event()))
                .toList();
        List<Timeline.Entry> starts = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (Timeline.Entry entry : matching) {
            boolean counts = switch (question.entry()) {
                case FIRST_TIME -> entry.equals(matching.getFirst());
                case RECURRING -> true;
            };
            if (counts
                    && entry.time() >= period.fromMicros()
                    && taken.add(calendar.numberOf(entry.event().time()))) {
                starts.add(entry);
            }
        }
        return starts;
    }

    private Set<Long> distances(Timeline timeline, Timeline.Entry start, Period period) {
        return timeline.events().stream()
                .filter(entry -> Evaluation.matches(question.returning(), entry.event()))
                .filter(entry -> entry.time() >= period.fromMicros())
                .filter(entry -> question.clock() == RetentionClock.CALENDAR
                        || entry.time() > start.time()
                        || (entry.time() == start.time() && entry.seq() > start.seq()))
                .map(entry -> switch (question.clock()) {
                    case CALENDAR ->
                        calendar.numberOf(entry.event().time())
                                - calendar.numberOf(start.event().time());
                    case ROLLING ->
                        Math.floorDiv(
                                entry.time() - start.time(),
                                Micros.of(question.unit().rolling()));
                    case ROLLING_FROM_HOUR ->
                        ChronoUnit.HOURS.between(
                                        start.event().time().truncatedTo(ChronoUnit.HOURS),
                                        entry.event().time().truncatedTo(ChronoUnit.HOURS))
                                / question.unit().rolling().toHours();
                })
                .collect(Collectors.toSet());
    }

    private Set<Integer> columns(Set<Long> distances) {
        List<RetentionBracket> columns = question.columns();
        Set<Integer> counted = new HashSet<>();
        boolean streak = true;
        for (int column = 0; column < columns.size(); column++) {
            RetentionBracket bracket = columns.get(column);
            boolean on =
                    distances.stream().anyMatch(distance -> distance >= bracket.from() && distance <= bracket.to());
            streak &= on;
            boolean counts = switch (question.counted()) {
                case ON -> on;
                case ON_OR_AFTER -> distances.stream().anyMatch(distance -> distance >= bracket.from());
                case ON_OR_BEFORE ->
                    distances.stream()
                            .anyMatch(distance -> distance >= columns.getFirst().from() && distance <= bracket.to());
                case STREAK -> streak;
            };
            if (counts) {
                counted.add(column);
            }
        }
        return counted;
    }

    private BreakdownValue value(Timeline timeline, Timeline.Entry start) {
        return question.breakdown()
                .flatMap(breakdown -> switch (breakdown.field()) {
                    case Field.Property(String name) ->
                        Optional.ofNullable(start.event().properties().get(name));
                    case Field.Trait(String name) ->
                        Optional.ofNullable(timeline.traits().get(name));
                    case Field.Channel() ->
                        Optional.of(start.event().channel())
                                .filter(channel -> !channel.isEmpty())
                                .map(PropertyValue.Text::new);
                })
                .<BreakdownValue>map(BreakdownValue.Value::new)
                .orElse(BreakdownValue.NONE);
    }
}
