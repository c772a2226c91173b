package footpath.analytics.trend;

import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarOracle;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Scope;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What a trend should answer, by going through all events anew for each number.
final class TrendOracle {
    private final TrendQuestion question;
    private final TrendAnswer answer;
    private final CalendarOracle calendar;
    private final List<Hit> hits = new ArrayList<>();

    private record Hit(int series, String person, Instant time, BreakdownValue value, double number) {}

    /// A series of the answer: name and value, then for each period n, value and what it stands beside.
    record Key(String name, Optional<BreakdownValue> value) {}

    record Told(List<Long> n, List<Optional<Double>> values, List<Optional<Double>> compared) {}

    TrendOracle(TrendQuestion question, MemoryEventLog log, TrendAnswer answer) {
        this.question = question;
        this.answer = answer;
        this.calendar = new CalendarOracle(
                question.unit(), question.weekStart(), question.scope().zone());
        // The scope of the timelines is the segment alone: windows look at events before the period.
        Scope asked = question.scope();
        var everything = new Scope(Period.ALWAYS, asked.segment(), asked.zone(), asked.subject());
        for (Timeline timeline : Timeline.of(log, everything)) {
            timeline.events().forEach(entry -> see(timeline, entry));
        }
    }

    private void see(Timeline timeline, Timeline.Entry entry) {
        for (int i = 0; i < question.series().size(); i++) {
            TrendSeries series = question.series().get(i);
            double number = number(series.measure(), entry);
            if (Evaluation.matches(series.events(), entry.event()) && !Double.isNaN(number)) {
                hits.add(new Hit(i, timeline.person(), Micros.toInstant(entry.time()), value(timeline, entry), number));
            }
        }
    }

    private static double number(TrendMeasure measure, Timeline.Entry entry) {
        return measure.property()
                .map(property ->
                        entry.event().properties().get(property.name()) instanceof PropertyValue.Numeric(double number)
                                ? number
                                : Double.NaN)
                .orElse(1.0);
    }

    private BreakdownValue value(Timeline timeline, Timeline.Entry entry) {
        return question.breakdown()
                .flatMap(breakdown -> switch (breakdown.field()) {
                    case Field.Property(String name) ->
                        Optional.ofNullable(entry.event().properties().get(name));
                    case Field.Trait(String name) ->
                        Optional.ofNullable(timeline.traits().get(name));
                    case Field.Channel() ->
                        Optional.of(entry.event().channel())
                                .filter(channel -> !channel.isEmpty())
                                .map(PropertyValue.Text::new);
                })
                .<BreakdownValue>map(BreakdownValue.Value::new)
                .orElse(BreakdownValue.NONE);
    }

    /// The answer, without groups in which nothing lies.
    static Map<Key, Told> told(TrendAnswer answer) {
        Map<Key, Told> told = new HashMap<>();
        for (TrendAnswer.SeriesAnswer series : answer.series()) {
            told.put(new Key(series.name(), series.value()), new Told(series.n(), series.values(), series.compared()));
        }
        return told;
    }

    Map<Key, Told> series() {
        Function<Hit, Optional<BreakdownValue>> group = group();
        Set<Optional<BreakdownValue>> groups = seen().map(group).collect(Collectors.toCollection(HashSet::new));
        if (groups.isEmpty()) {
            groups.add(Optional.empty());
        }
        if (question.breakdown().isEmpty()) {
            groups = Set.of(Optional.empty());
        }
        Map<Key, Told> told = new HashMap<>();
        for (Optional<BreakdownValue> value : groups) {
            for (int i = 0; i < question.series().size(); i++) {
                int series = i;
                List<Hit> own = hits.stream()
                        .filter(hit ->
                                hit.series() == series && group.apply(hit).equals(value))
                        .toList();
                told.put(new Key(question.series().get(i).name(), value), told(series, own));
            }
            question.formulas().forEach(formula -> told.put(new Key(formula.name(), value), share(told, value)));
        }
        return told;
    }

    /// `A / (B - 1) * 100 - -A`, by hand.
    private static Told share(Map<Key, Told> told, Optional<BreakdownValue> value) {
        Told a = Objects.requireNonNull(told.get(new Key("A", value)));
        Told b = Objects.requireNonNull(told.get(new Key("B", value)));
        return new Told(List.of(), share(a.values(), b.values()), share(a.compared(), b.compared()));
    }

    private static List<Optional<Double>> share(List<Optional<Double>> a, List<Optional<Double>> b) {
        List<Optional<Double>> shares = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            boolean isNone =
                    a.get(i).isEmpty() || b.get(i).isEmpty() || b.get(i).get() == 1;
            shares.add(
                    isNone
                            ? Optional.empty()
                            : Optional.of(a.get(i).get() / (b.get(i).get() - 1) * 100
                                    + a.get(i).get()));
        }
        return shares;
    }

    private Told told(int series, List<Hit> own) {
        List<Long> n = new ArrayList<>();
        List<Optional<Double>> values = new ArrayList<>();
        List<Optional<Double>> compared = new ArrayList<>();
        TrendMeasure measure = question.series().get(series).measure();
        for (TrendAnswer.PeriodAnswer period : answer.periods()) {
            List<Hit> window = window(
                    own, calendar.numberOf(period.start()), question.scope().period());
            boolean countsPersons =
                    measure.counted() == TrendCounted.PERSONS || measure.counted() == TrendCounted.PERSONS_AVERAGE;
            n.add(countsPersons ? window.stream().map(Hit::person).distinct().count() : window.size());
            values.add(value(measure, window));
            if (question.comparison().isPresent()) {
                compared.add(value(measure, window(own, earlier(period.start().toInstant()), earlier())));
            }
        }
        return new Told(n, values, compared);
    }

    private List<Hit> window(List<Hit> own, long last, Period cut) {
        Instant from = calendar.startOf(last - question.rolling() + 1);
        Instant to = calendar.startOf(last + 1);
        boolean cutsStart = question.rolling() == 1;
        return own.stream()
                .filter(hit -> !hit.time().isBefore(from) && hit.time().isBefore(to))
                .filter(hit -> hit.time().isBefore(cut.toExclusive()))
                .filter(hit -> !cutsStart || !hit.time().isBefore(cut.from()))
                .toList();
    }

    /// The earlier time a comparison asks for.
    private Period earlier() {
        Period period = question.scope().period();
        return new Period(
                back(period.from()),
                back(period.toExclusive().minusNanos(1_000)).plusNanos(1_000));
    }

    private long earlier(Instant start) {
        return question.comparison().orElseThrow() == TrendComparison.PREVIOUS
                ? calendar.numberOf(start) - answer.periods().size()
                : calendar.numberOf(back(start));
    }

    private Instant back(Instant time) {
        ZoneId zone = question.scope().zone();
        int periods = answer.periods().size();
        boolean isYear = question.comparison().orElseThrow() == TrendComparison.YEAR;
        if (!isYear && question.unit() == CalendarUnit.HOUR) {
            return time.minusSeconds(3_600L * periods);
        }
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        LocalDateTime moved = isYear
                ? (question.unit() == CalendarUnit.WEEK ? local.minusDays(364) : local.minusYears(1))
                : switch (question.unit()) {
                    case HOUR -> local;
                    case DAY -> local.minusDays(periods);
                    case WEEK -> local.minusDays(7L * periods);
                    case MONTH -> local.minusMonths(periods);
                };
        return moved.atZone(zone).toInstant();
    }

    private static Optional<Double> value(TrendMeasure measure, List<Hit> window) {
        double[] sorted = window.stream().mapToDouble(Hit::number).sorted().toArray();
        Map<String, List<Hit>> persons = window.stream().collect(Collectors.groupingBy(Hit::person));
        return switch (measure.counted()) {
            case EVENTS -> Optional.of((double) window.size());
            case PERSONS -> Optional.of((double) persons.size());
            case SUM -> Optional.of(sum(sorted));
            case AVERAGE -> mean(sorted);
            case MEDIAN -> quantile(sorted, 0.5);
            case PERCENTILE -> quantile(sorted, measure.percent().orElseThrow() / 100);
            case MIN -> sorted.length == 0 ? Optional.empty() : Optional.of(sorted[0]);
            case MAX -> sorted.length == 0 ? Optional.empty() : Optional.of(sorted[sorted.length - 1]);
            case PERSONS_AVERAGE ->
                mean(persons.values().stream()
                        .mapToDouble(own -> mean(own.stream()
                                        .mapToDouble(Hit::number)
                                        .toArray())
                                .orElseThrow())
                        .toArray());
        };
    }

    private static double sum(double[] numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static Optional<Double> mean(double[] numbers) {
        return numbers.length == 0 ? Optional.empty() : Optional.of(sum(numbers) / numbers.length);
    }

    private static Optional<Double> quantile(double[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double rank = quantile * (sorted.length - 1);
        int floor = (int) Math.floor(rank);
        double high = sorted[Math.min(floor + 1, sorted.length - 1)];
        return Optional.of(sorted[floor] + (high - sorted[floor]) * (rank - floor));
    }

    /// The hits that any number told may look at.
    private Stream<Hit> seen() {
        Instant first = answer.periods().getFirst().start().toInstant();
        return hits.stream()
                .filter(hit -> isSeen(hit, question.scope().period(), first)
                        || (question.comparison().isPresent()
                                && isSeen(hit, earlier(), calendar.startOf(earlier(first)))));
    }

    private boolean isSeen(Hit hit, Period cut, Instant firstStart) {
        Instant from = question.rolling() == 1
                ? cut.from()
                : calendar.startOf(calendar.numberOf(firstStart) - question.rolling() + 1);
        return !hit.time().isBefore(from) && hit.time().isBefore(cut.toExclusive());
    }

    private Function<Hit, Optional<BreakdownValue>> group() {
        if (question.breakdown().isEmpty()) {
            return hit -> Optional.empty();
        }
        Set<BreakdownValue> top = top();
        return hit -> Optional.of(
                top.contains(hit.value()) || hit.value().equals(BreakdownValue.NONE)
                        ? hit.value()
                        : BreakdownValue.OTHER);
    }

    private Set<BreakdownValue> top() {
        Period asked = question.scope().period();
        Map<BreakdownValue, Set<Object>> counted = new HashMap<>();
        seen().filter(hit -> !hit.value().equals(BreakdownValue.NONE)).forEach(hit -> {
            Set<Object> own = counted.computeIfAbsent(hit.value(), missing -> new HashSet<>());
            boolean ranks = hit.series() == 0
                    && !hit.time().isBefore(asked.from())
                    && hit.time().isBefore(asked.toExclusive());
            if (ranks) {
                boolean persons = question.series().getFirst().measure().counted() == TrendCounted.PERSONS;
                own.add(persons ? hit.person() : new Object());
            }
        });
        List<BreakdownValue> values = new ArrayList<>(counted.keySet());
        values.sort(Comparator.comparingInt((BreakdownValue value) ->
                        -counted.getOrDefault(value, Set.of()).size())
                .thenComparing(BreakdownValue::toString)
                .thenComparing(TrendOracle::kind));
        return new HashSet<>(
                values.subList(0, Math.min(question.breakdown().orElseThrow().top(), values.size())));
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }
}
