package footpath.analytics.funnel;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Quantiles;
import footpath.analytics.Share;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The rules of a funnel, word by word, over plain events: every entry is tried, every way through it.
final class FunnelOracle {
    private final FunnelQuestion question;
    private final int stepCount;
    private final Map<Timeline, Attempt> attempts = new HashMap<>();

    FunnelOracle(FunnelQuestion question, MemoryEventLog log) {
        this.question = question;
        this.stepCount = question.steps().size();
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            best(timeline).ifPresent(attempt -> attempts.put(timeline, attempt));
        }
    }

    /// @param times of the steps reached
    /// @param entry the first event to arrive that could be the entry at that instant
    record Attempt(List<Long> times, Timeline.Entry entry) {}

    private boolean matches(int step, Timeline.Entry entry) {
        return Evaluation.matches(question.steps().get(step).matchers().getFirst(), entry.event());
    }

    private Optional<Attempt> best(Timeline timeline) {
        var byTime = new TreeMap<Long, List<Timeline.Entry>>();
        timeline.events()
                .forEach(entry -> byTime.computeIfAbsent(entry.time(), missing -> new ArrayList<>())
                        .add(entry));
        List<Attempt> all = new ArrayList<>();
        byTime.forEach((start, events) -> events.stream()
                .filter(entry -> matches(0, entry))
                .findFirst()
                .ifPresent(entry -> from(start, entry, byTime).ifPresent(all::add)));
        // Deepest, then the earliest end, then the latest entry.
        return all.stream()
                .min(Comparator.comparingInt(
                                (Attempt attempt) -> -attempt.times().size())
                        .thenComparingLong(attempt -> attempt.times().getLast())
                        .thenComparingLong(attempt -> -attempt.times().getFirst()));
    }

    /// The best that can be made of an entry: deepest, then the earliest end, then each step as early as can be.
    private Optional<Attempt> from(long start, Timeline.Entry entry, NavigableMap<Long, List<Timeline.Entry>> byTime) {
        List<List<Timeline.Entry>> instants = new ArrayList<>(byTime.subMap(
                        start, true, start + Micros.of(((FunnelWindow.Span) question.within()).time()), true)
                .values());
        Optional<List<Long>> best = Optional.empty();
        for (int first = 1; first <= stepCount && canTake(instants.getFirst(), 0, first); first++) {
            List<Long> taken = times(start, first);
            List<Long> rest = deepest(instants, 1, first, new HashMap<>());
            List<Long> whole = new ArrayList<>(taken);
            whole.addAll(rest);
            if (best.isEmpty() || isBetter(whole, best.get())) {
                best = Optional.of(whole);
            }
        }
        return best.map(times -> new Attempt(times, entry));
    }

    /// Times of the steps after `depth` that the instants from `at` on can give.
    private List<Long> deepest(
            List<List<Timeline.Entry>> instants, int at, int depth, Map<List<Integer>, List<Long>> known) {
        if (at == instants.size() || depth == stepCount) {
            return List.of();
        }
        List<Integer> state = List.of(at, depth);
        List<Long> before = known.get(state);
        if (before != null) {
            return before;
        }
        List<Long> best = deepest(instants, at + 1, depth, known);
        for (int more = 1; depth + more <= stepCount && canTake(instants.get(at), depth, depth + more); more++) {
            List<Long> whole = new ArrayList<>(times(instants.get(at).getFirst().time(), more));
            whole.addAll(deepest(instants, at + 1, depth + more, known));
            best = isBetter(whole, best) ? whole : best;
        }
        known.put(state, best);
        return best;
    }

    private static List<Long> times(long time, int count) {
        return Collections.nCopies(count, time);
    }

    private static boolean isBetter(List<Long> one, List<Long> other) {
        if (one.size() != other.size()) {
            return one.size() > other.size();
        }
        if (one.isEmpty()) {
            return false;
        }
        if (!one.getLast().equals(other.getLast())) {
            return one.getLast() < other.getLast();
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    /// Whether steps can each be given an event of their own.
    private boolean canTake(List<Timeline.Entry> events, int step, int endStep) {
        if (step == endStep) {
            return true;
        }
        for (Timeline.Entry event : events) {
            if (matches(step, event)) {
                List<Timeline.Entry> rest = new ArrayList<>(events);
                rest.remove(event);
                if (canTake(rest, step + 1, endStep)) {
                    return true;
                }
            }
        }
        return false;
    }

    private long reached(int step) {
        return attempts.values().stream()
                .filter(attempt -> attempt.times().size() > step)
                .count();
    }

    FunnelAnswer answer() {
        List<FunnelAnswer.StepAnswer> steps = new ArrayList<>();
        for (int step = 0; step < stepCount; step++) {
            boolean timed = step > 0 && question.timed();
            int from = step;
            steps.add(new FunnelAnswer.StepAnswer(
                    question.steps().get(step).label(),
                    new Share(reached(step), reached(0)),
                    Optional.empty(),
                    new Share(reached(step), reached(Math.max(0, step - 1))),
                    new Share(step + 1 == stepCount ? 0 : reached(step) - reached(step + 1), reached(step)),
                    timed ? Quantiles.of(durations(from, 0)) : Optional.empty(),
                    timed ? Quantiles.of(durations(from, step - 1)) : Optional.empty()));
        }
        return new FunnelAnswer("", reached(0), steps, groups(), List.of(), Duration.ZERO);
    }

    private List<Long> durations(int step, int since) {
        return attempts.values().stream()
                .filter(attempt -> attempt.times().size() > step)
                .map(attempt -> attempt.times().get(step) - attempt.times().get(since))
                .toList();
    }

    private List<FunnelAnswer.GroupAnswer> groups() {
        if (question.breakdown().isEmpty()) {
            return List.of();
        }
        Map<BreakdownValue, List<Attempt>> byValue = new HashMap<>();
        attempts.forEach(
                (timeline, attempt) -> byValue.computeIfAbsent(value(timeline, attempt), missing -> new ArrayList<>())
                        .add(attempt));
        List<BreakdownValue> values = byValue.keySet().stream()
                .filter(value -> !value.equals(BreakdownValue.NONE))
                .sorted(Comparator.comparingInt((BreakdownValue value) -> -size(byValue, value))
                        .thenComparing(BreakdownValue::toString)
                        .thenComparing(value -> value instanceof BreakdownValue.Value(var held)
                                ? held.getClass().getSimpleName()
                                : ""))
                .toList();
        int top = Math.min(question.breakdown().get().top(), values.size());
        List<FunnelAnswer.GroupAnswer> groups = new ArrayList<>();
        values.subList(0, top).forEach(value -> groups.add(group(value, byValue.getOrDefault(value, List.of()))));
        List<Attempt> rest = new ArrayList<>();
        values.subList(top, values.size()).forEach(value -> rest.addAll(byValue.getOrDefault(value, List.of())));
        if (!rest.isEmpty()) {
            groups.add(group(BreakdownValue.OTHER, rest));
        }
        if (byValue.containsKey(BreakdownValue.NONE)) {
            groups.add(group(BreakdownValue.NONE, byValue.getOrDefault(BreakdownValue.NONE, List.of())));
        }
        return groups;
    }

    private static int size(Map<BreakdownValue, List<Attempt>> byValue, BreakdownValue value) {
        return Objects.requireNonNull(byValue.get(value)).size();
    }

    private FunnelAnswer.GroupAnswer group(BreakdownValue value, List<Attempt> members) {
        List<Long> reached = new ArrayList<>();
        for (int step = 0; step < stepCount; step++) {
            int depth = step + 1;
            reached.add(members.stream()
                    .filter(attempt -> attempt.times().size() >= depth)
                    .count());
        }
        return new FunnelAnswer.GroupAnswer(value, reached);
    }

    private BreakdownValue value(Timeline timeline, Attempt attempt) {
        Optional<PropertyValue> value =
                switch (question.breakdown().orElseThrow().field()) {
                    case Field.Property(String name) ->
                        Optional.ofNullable(attempt.entry().event().properties().get(name));
                    case Field.Trait(String name) ->
                        Optional.ofNullable(timeline.traits().get(name));
                    case Field.Channel() ->
                        Optional.of(attempt.entry().event().channel())
                                .filter(channel -> !channel.isEmpty())
                                .map(PropertyValue.Text::new);
                };
        return value.<BreakdownValue>map(BreakdownValue.Value::new).orElse(BreakdownValue.NONE);
    }

    /// The persons on a list.
    List<String> list(FunnelList list) {
        List<String> persons = new ArrayList<>();
        attempts.forEach((timeline, attempt) -> {
            int depth = attempt.times().size();
            boolean isOn = switch (list) {
                case FunnelList.Reached(int step) -> depth >= step;
                case FunnelList.EnteredAt _, FunnelList.Entrants _ -> depth > 0;
                case FunnelList.DroppedAfter(int step) -> depth == step && step < stepCount;
            };
            if (isOn) {
                persons.add(timeline.person());
            }
        });
        return persons;
    }
}
