package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Scope;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.testkit.MemoryEventLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Attribution by the book over plain events: every path in full, each model from its definition.
final class AttributionOracle {
    /// @param values    of the touches, in order
    /// @param ages      how long each came before the conversion, in microseconds
    /// @param worth     of the conversion, 0 if there is none
    /// @param converted whether there is one
    record Path(List<BreakdownValue> values, List<Long> ages, double worth, boolean converted) {}

    private record Touch(int event, long time, BreakdownValue value) {}

    final List<Path> paths = new ArrayList<>();
    final Map<BreakdownValue, Long> touches = new HashMap<>();
    long withoutWorth;
    private final AttributionQuestion question;
    private final long from;
    private final long toExclusive;
    private final long lookback;

    AttributionOracle(AttributionQuestion question, MemoryEventLog log) {
        this.question = question;
        this.from = question.scope().period().fromMicros();
        this.toExclusive = question.scope().period().toMicrosExclusive();
        this.lookback = Micros.of(question.lookback());
        Scope asked = question.scope();
        Scope everything = new Scope(Period.ALWAYS, asked.segment(), asked.zone(), asked.subject());
        List<Timeline> timelines = Timeline.of(log, everything);
        Set<BreakdownValue> alone = alone(timelines);
        for (Timeline timeline : timelines) {
            List<Touch> named = touches(timeline).stream()
                    .map(touch -> new Touch(touch.event(), touch.time(), named(touch.value(), alone)))
                    .toList();
            named.forEach(touch -> touches.merge(touch.value(), 1L, Long::sum));
            addPaths(timeline, named);
        }
    }

    private List<Touch> touches(Timeline timeline) {
        List<Touch> touches = new ArrayList<>();
        for (int event = 0; event < timeline.events().size(); event++) {
            Timeline.Entry entry = timeline.events().get(event);
            boolean seen = entry.time() >= from - lookback && entry.time() < toExclusive;
            if (seen && Evaluation.matches(question.touches(), entry.event())) {
                touches.add(new Touch(event, entry.time(), value(entry)));
            }
        }
        return touches;
    }

    private BreakdownValue value(Timeline.Entry entry) {
        Optional<PropertyValue> value = switch (question.by()) {
            case TouchField.Channel() ->
                Optional.of(entry.event().channel())
                        .filter(channel -> !channel.isEmpty())
                        .map(PropertyValue.Text::new);
            case TouchField.Property(String name) ->
                Optional.ofNullable(entry.event().properties().get(name));
            case TouchField.Name() ->
                Optional.of(new PropertyValue.Text(entry.event().name()));
        };
        return value.<BreakdownValue>map(BreakdownValue.Value::new).orElse(BreakdownValue.NONE);
    }

    private Set<BreakdownValue> alone(List<Timeline> timelines) {
        Map<BreakdownValue, Long> counts = new HashMap<>();
        timelines.forEach(timeline -> touches(timeline).forEach(touch -> counts.merge(touch.value(), 1L, Long::sum)));
        counts.remove(BreakdownValue.NONE);
        Set<BreakdownValue> alone = new HashSet<>(counts.keySet().stream()
                .sorted(Comparator.comparingLong((BreakdownValue value) -> -counts.getOrDefault(value, 0L))
                        .thenComparing(BreakdownValue::toString)
                        .thenComparing(value -> value instanceof BreakdownValue.Value(var held)
                                ? held.getClass().getSimpleName()
                                : ""))
                .limit(question.top())
                .toList());
        alone.add(BreakdownValue.NONE);
        for (AttributionModel model : question.models()) {
            if (model instanceof AttributionModel.LastNonDirect(BreakdownValue direct)) {
                alone.add(direct);
            }
        }
        return alone;
    }

    private static BreakdownValue named(BreakdownValue value, Set<BreakdownValue> alone) {
        return alone.contains(value) ? value : BreakdownValue.OTHER;
    }

    private void addPaths(Timeline timeline, List<Touch> touches) {
        List<Integer> conversions = conversions(timeline);
        Set<Touch> used = new HashSet<>();
        for (int conversion : conversions) {
            Timeline.Entry entry = timeline.events().get(conversion);
            List<Touch> path = touches.stream()
                    .filter(touch -> touch.event() < conversion && touch.time() >= entry.time() - lookback)
                    .toList();
            used.addAll(path);
            paths.add(new Path(
                    path.stream().map(Touch::value).toList(),
                    path.stream().map(touch -> entry.time() - touch.time()).toList(),
                    worth(entry),
                    true));
        }
        int end = question.everyConversion() || conversions.isEmpty() ? Integer.MAX_VALUE : conversions.getFirst();
        addLost(
                touches.stream()
                        .filter(touch -> !used.contains(touch) && touch.time() >= from && touch.event() < end)
                        .toList(),
                conversions);
    }

    private List<Integer> conversions(Timeline timeline) {
        List<Integer> conversions = new ArrayList<>();
        for (int event = 0; event < timeline.events().size(); event++) {
            Timeline.Entry entry = timeline.events().get(event);
            boolean within = entry.time() >= from && entry.time() < toExclusive;
            if (within && Evaluation.matches(question.conversion(), entry.event())) {
                conversions.add(event);
            }
        }
        return question.everyConversion()
                ? conversions
                : conversions.stream().limit(1).toList();
    }

    private double worth(Timeline.Entry entry) {
        if (question.worth().isEmpty()) {
            return 1;
        }
        if (entry.event().properties().get(question.worth().get()) instanceof PropertyValue.Numeric(double number)) {
            return number;
        }
        withoutWorth++;
        return 0;
    }

    private void addLost(List<Touch> lost, List<Integer> conversions) {
        List<Touch> path = new ArrayList<>();
        for (Touch touch : lost) {
            boolean cut = !path.isEmpty()
                    && (touch.time() - path.getFirst().time() > lookback
                            || conversions.stream()
                                    .anyMatch(conversion ->
                                            path.getLast().event() < conversion && conversion <= touch.event()));
            if (cut) {
                closeLost(path);
            }
            path.add(touch);
        }
        closeLost(path);
    }

    private void closeLost(List<Touch> path) {
        if (!path.isEmpty()) {
            paths.add(new Path(path.stream().map(Touch::value).toList(), List.of(), 0, false));
            path.clear();
        }
    }

    double attributedWorth() {
        return paths.stream()
                .filter(path -> !path.values().isEmpty())
                .mapToDouble(Path::worth)
                .sum();
    }

    long conversionsWith(BreakdownValue value) {
        return paths.stream()
                .filter(path -> path.converted() && path.values().contains(value))
                .count();
    }

    /// What each value gets; absent if nothing.
    Map<BreakdownValue, Double> credits(AttributionModel model) {
        return switch (model) {
            case AttributionModel.Markov(int order) -> new ChainOracle(paths, order).credits(attributedWorth());
            case AttributionModel.Shapley() -> shapley();
            default -> {
                Map<BreakdownValue, Double> credits = new LinkedHashMap<>();
                for (Path path : paths) {
                    for (int touch = 0;
                            path.converted() && touch < path.values().size();
                            touch++) {
                        credits.merge(path.values().get(touch), path.worth() * share(model, path, touch), Double::sum);
                    }
                }
                yield credits;
            }
        };
    }

    private static double share(AttributionModel model, Path path, int touch) {
        int n = path.values().size();
        return switch (model) {
            case AttributionModel.First() -> touch == 0 ? 1 : 0;
            case AttributionModel.Last() -> touch == n - 1 ? 1 : 0;
            case AttributionModel.LastNonDirect(BreakdownValue direct) -> {
                boolean allDirect = path.values().stream().allMatch(direct::equals);
                boolean laterOther =
                        path.values().subList(touch + 1, n).stream().anyMatch(value -> !value.equals(direct));
                boolean isDirect = path.values().get(touch).equals(direct);
                yield (allDirect ? touch == n - 1 : !isDirect && !laterOther) ? 1 : 0;
            }
            case AttributionModel.Linear() -> 1.0 / n;
            case AttributionModel.Participation() ->
                path.values().indexOf(path.values().get(touch)) == touch ? 1 : 0;
            case AttributionModel.UShaped() -> position(touch, n, 40, 20, 40);
            case AttributionModel.JShaped() -> position(touch, n, 20, 20, 60);
            case AttributionModel.InverseJ() -> position(touch, n, 60, 20, 20);
            case AttributionModel.WShaped() -> w(touch, n);
            case AttributionModel.Custom(double first, double middle, double last) ->
                position(touch, n, first, middle, last);
            case AttributionModel.TimeDecay(var halfLife) -> {
                double half = Micros.of(halfLife);
                // Relative to this touch, so that a weight of 0 never divides.
                double sum = path.ages().stream()
                        .mapToDouble(age -> Math.pow(2, (path.ages().get(touch) - age) / half))
                        .sum();
                yield 1 / sum;
            }
            case AttributionModel.Markov(int order) -> throw new IllegalStateException("not by path: " + order);
            case AttributionModel.Shapley() -> throw new IllegalStateException("not by path");
        };
    }

    private static double position(int touch, int n, double first, double middle, double last) {
        if (n == 1) {
            return 1;
        }
        if (n == 2) {
            return (touch == 0 ? first : last) / (first + last);
        }
        return (touch == 0 ? first : touch == n - 1 ? last : middle / (n - 2)) / (first + middle + last);
    }

    private static double w(int touch, int n) {
        if (n < 4) {
            return 1.0 / n;
        }
        int middle = n % 2 == 1 ? n / 2 : n / 2 - 1;
        return touch == 0 || touch == middle || touch == n - 1 ? 0.3 : 0.1 / (n - 3);
    }

    /// From the definition: over all sets without a value, what the value adds to the set.
    private Map<BreakdownValue, Double> shapley() {
        List<BreakdownValue> players = List.copyOf(touches.keySet());
        int n = players.size();
        double[] worthOfSet = new double[1 << n];
        for (int set = 0; set < worthOfSet.length; set++) {
            for (Path path : paths) {
                int members = 0;
                for (BreakdownValue value : path.values()) {
                    members |= 1 << players.indexOf(value);
                }
                worthOfSet[set] += members != 0 && (members & ~set) == 0 ? path.worth() : 0;
            }
        }
        Map<BreakdownValue, Double> credits = new HashMap<>();
        for (int player = 0; player < n; player++) {
            for (int set = 0; set < worthOfSet.length; set++) {
                if ((set >> player & 1) == 0) {
                    int size = Integer.bitCount(set);
                    double weight = factorial(size) * factorial(n - size - 1) / factorial(n);
                    credits.merge(
                            players.get(player),
                            weight * (worthOfSet[set | 1 << player] - worthOfSet[set]),
                            Double::sum);
                }
            }
        }
        return credits;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int factor = 2; factor <= n; factor++) {
            product *= factor;
        }
        return product;
    }
}
