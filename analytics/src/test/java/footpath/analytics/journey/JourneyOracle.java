package footpath.analytics.journey;

import footpath.analytics.Quantiles;
import footpath.analytics.Share;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.filter.Evaluation;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a journey, word by word, over plain events.
final class JourneyOracle {
    private final JourneyQuestion question;
    private final List<JourneyStep> steps;
    private final List<Timeline> timelines;
    private final List<Walk> walks = new ArrayList<>();

    JourneyOracle(JourneyQuestion question, MemoryEventLog log) {
        this.question = question;
        this.steps = question.steps();
        this.timelines = Timeline.of(log, question.scope());
        for (Timeline timeline : timelines) {
            timeline.events().stream()
                    .filter(entry -> matches(0, entry))
                    .findFirst()
                    .ifPresent(entry -> walks.add(new Walk(timeline, entry)));
        }
    }

    private boolean matches(int step, Timeline.Entry entry) {
        return Evaluation.matches(steps.get(step).matcher(), entry.event());
    }

    private int place(String key) {
        return steps.stream().map(JourneyStep::key).toList().indexOf(key);
    }

    /// One person's journey: for each step the event that fills it, and how often it was filled.
    final class Walk {
        final Timeline timeline;
        final List<Timeline.Entry> journey;
        final List<Timeline.@Nullable Entry> fills = new ArrayList<>();
        final Map<Integer, Optional<Timeline.Entry>> known = new HashMap<>();

        Walk(Timeline timeline, Timeline.Entry entry) {
            this.timeline = timeline;
            this.journey = timeline.events().stream()
                    .filter(event ->
                            event.time() >= entry.time() && event.time() - entry.time() <= Micros.of(question.window()))
                    .toList();
            known.put(0, Optional.of(entry));
            for (int step = 0; step < steps.size(); step++) {
                fills.add(fill(step).orElse(null));
            }
        }

        Optional<Timeline.Entry> fill(int step) {
            Optional<Timeline.Entry> before = known.get(step);
            if (before != null) {
                return before;
            }
            Optional<Timeline.Entry> after = fill(after(step));
            Optional<Timeline.Entry> found = after.flatMap(
                            link -> candidates(step, link.time()).findFirst())
                    .filter(event -> event.time() - after.orElseThrow().time()
                            <= Micros.of(steps.get(step).within().orElse(question.window())));
            known.put(step, found);
            return found;
        }

        Stream<Timeline.Entry> candidates(int step, long from) {
            Set<Timeline.Entry> chain = new HashSet<>();
            for (int link = step; link != 0; ) {
                link = after(link);
                chain.add(fill(link).orElseThrow());
            }
            return journey.stream()
                    .filter(event -> event.time() >= from && matches(step, event) && !chain.contains(event));
        }

        List<Timeline.Entry> repeats(int step) {
            return candidates(step, time(step)).toList();
        }

        int after(int step) {
            return steps.get(step).after().map(JourneyOracle.this::place).orElse(0);
        }

        boolean has(int step) {
            return fills.get(step) != null;
        }

        Timeline.Entry entry(int step) {
            return Objects.requireNonNull(fills.get(step));
        }

        long time(int step) {
            return entry(step).time();
        }

        int furthest() {
            int last = steps.size() - 1;
            while (!has(last)) {
                last--;
            }
            return last;
        }

        /// Steps reached, in order of time, then of the document.
        List<Integer> path() {
            List<Integer> path = new ArrayList<>();
            for (int step = 0; step < steps.size(); step++) {
                if (has(step)) {
                    path.add(step);
                }
            }
            path.sort(Comparator.comparingLong(this::time));
            return path;
        }

        boolean took(Optional<String> from, Optional<String> to) {
            List<Optional<String>> keys = new ArrayList<>();
            keys.add(Optional.empty());
            path().forEach(step -> keys.add(Optional.of(steps.get(step).key())));
            keys.add(Optional.empty());
            for (int i = 1; i < keys.size(); i++) {
                if (keys.get(i - 1).equals(from) && keys.get(i).equals(to)) {
                    return true;
                }
            }
            return false;
        }
    }

    private int previous(int step) {
        for (int earlier = step - 1; earlier > 0; earlier--) {
            if (!steps.get(earlier).optional()) {
                return earlier;
            }
        }
        return step == 0 ? -1 : 0;
    }

    private long count(Predicate<Walk> test) {
        return walks.stream().filter(test).count();
    }

    JourneyAnswer answer() {
        List<JourneyAnswer.StepAnswer> answers = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            answers.add(step(step));
        }
        return new JourneyAnswer("", walks.size(), answers, arcs(), segments(), Duration.ZERO);
    }

    private JourneyAnswer.StepAnswer step(int step) {
        int previous = previous(step);
        int since = steps.get(step).after().map(this::place).orElse(previous);
        long reached = count(walk -> walk.has(step));
        long both = previous < 0 ? 0 : count(walk -> walk.has(step) && walk.has(previous));
        List<Long> times = walks.stream()
                .filter(walk -> since >= 0 && walk.has(step) && walk.has(since) && walk.time(step) >= walk.time(since))
                .map(walk -> walk.time(step) - walk.time(since))
                .toList();
        return new JourneyAnswer.StepAnswer(
                steps.get(step).key(),
                "",
                new Share(reached, walks.size()),
                previous < 0
                        ? Optional.empty()
                        : Optional.of(steps.get(previous).key()),
                new Share(both, previous < 0 ? 0 : count(walk -> walk.has(previous))),
                new Share(count(walk -> walk.furthest() >= step), walks.size()),
                new Share(
                        count(walk -> walk.furthest() > step && !walk.has(step)),
                        count(walk -> walk.furthest() > step)),
                new Share(count(walk -> walk.furthest() == step), reached),
                new Share(
                        previous < 0
                                ? 0
                                : count(walk ->
                                        walk.has(step) && walk.has(previous) && walk.time(step) < walk.time(previous)),
                        both),
                since < 0 ? Optional.empty() : Optional.of(steps.get(since).key()),
                Quantiles.of(times),
                repeats(step, reached),
                channels(step, reached),
                segmentReach(step),
                walks.stream()
                        .filter(walk -> walk.has(step))
                        .flatMap(walk -> walk.repeats(step).stream())
                        .map(entry -> entry.event().time())
                        .max(Comparator.naturalOrder()));
    }

    private Optional<JourneyAnswer.Repeats> repeats(int step, long reached) {
        List<Integer> repeats = walks.stream()
                .filter(walk -> walk.has(step))
                .map(walk -> walk.repeats(step).size())
                .toList();
        return repeats.isEmpty()
                ? Optional.empty()
                : Optional.of(new JourneyAnswer.Repeats(
                        (double) repeats.stream().mapToInt(n -> n).sum() / reached,
                        repeats.stream().mapToInt(n -> n).max().orElseThrow()));
    }

    private List<JourneyAnswer.ChannelCount> channels(int step, long reached) {
        Map<String, Long> counts = new HashMap<>();
        walks.stream()
                .filter(walk -> walk.has(step))
                .forEach(walk -> counts.merge(walk.entry(step).event().channel(), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new JourneyAnswer.ChannelCount(entry.getKey(), new Share(entry.getValue(), reached)))
                .toList();
    }

    private List<JourneyAnswer.SegmentReach> segmentReach(int step) {
        return question.segments().stream()
                .map(segment -> new JourneyAnswer.SegmentReach(
                        segment.key(),
                        new Share(
                                count(walk -> walk.timeline.isIn(segment.condition()) && walk.has(step)),
                                count(walk -> walk.timeline.isIn(segment.condition())))))
                .toList();
    }

    private List<JourneyAnswer.SegmentAnswer> segments() {
        return question.segments().stream()
                .map(segment -> new JourneyAnswer.SegmentAnswer(
                        segment.key(),
                        timelines.stream()
                                .filter(timeline -> timeline.isIn(segment.condition()))
                                .count(),
                        count(walk -> walk.timeline.isIn(segment.condition()))))
                .toList();
    }

    private List<JourneyAnswer.ArcAnswer> arcs() {
        List<Optional<String>> ends = new ArrayList<>();
        ends.add(Optional.empty());
        steps.forEach(step -> ends.add(Optional.of(step.key())));
        List<JourneyAnswer.ArcAnswer> arcs = new ArrayList<>();
        for (Optional<String> from : ends) {
            for (Optional<String> to : ends) {
                arc(from, to).ifPresent(arcs::add);
            }
        }
        return arcs;
    }

    private Optional<JourneyAnswer.ArcAnswer> arc(Optional<String> from, Optional<String> to) {
        List<Walk> took = walks.stream().filter(walk -> walk.took(from, to)).toList();
        if (took.isEmpty()) {
            return Optional.empty();
        }
        List<Long> times = from.isEmpty() || to.isEmpty()
                ? List.of()
                : took.stream()
                        .map(walk -> walk.time(place(to.orElseThrow())) - walk.time(place(from.orElseThrow())))
                        .toList();
        return Optional.of(
                new JourneyAnswer.ArcAnswer(from, to, new Share(took.size(), walks.size()), Quantiles.of(times)));
    }

    /// The persons on a list.
    List<String> list(JourneyList list) {
        return walks.stream()
                .filter(walk -> isOn(list, walk))
                .map(walk -> walk.timeline.person())
                .toList();
    }

    private boolean isOn(JourneyList list, Walk walk) {
        return switch (list) {
            case JourneyList.Reached(String step, Optional<String> channel) ->
                walk.has(place(step))
                        && channel.map(wanted -> walk.entry(place(step))
                                        .event()
                                        .channel()
                                        .equals(wanted))
                                .orElse(true);
            case JourneyList.DroppedAfter(String step) -> walk.furthest() == place(step);
            case JourneyList.Skipped(String step) -> walk.furthest() > place(step) && !walk.has(place(step));
            case JourneyList.Missed(String step) -> !walk.has(place(step));
            case JourneyList.Arrived(String step) -> walk.furthest() >= place(step);
            case JourneyList.OutOfOrder(String step) ->
                previous(place(step)) >= 0
                        && walk.has(place(step))
                        && walk.has(previous(place(step)))
                        && walk.time(place(step)) < walk.time(previous(place(step)));
            case JourneyList.Arc(Optional<String> from, Optional<String> to) -> walk.took(from, to);
        };
    }

    List<Walk> walks() {
        return walks;
    }
}
