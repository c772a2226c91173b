package footpath.analytics.funnel;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Timeline;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The rules of an open funnel, word by word: the closed funnel of the steps from each step on is tried by
/// itself.
final class OpenOracle {
    private final int stepCount;

    /// For each subject, for each step it counts at, the attempt by which it does.
    final Map<String, TreeMap<Integer, By>> subjects = new HashMap<>();

    /// @param begin    the step, from 0, with which the attempt began
    /// @param timeline of the subject
    record By(int begin, OptionOracle.Try attempt, Timeline timeline) {
        long time(int step) {
            return Objects.requireNonNull(attempt.times().get(step - begin));
        }
    }

    OpenOracle(FunnelQuestion question, MemoryEventLog log) {
        this.stepCount = question.steps().size();
        for (int begin = 0; begin < stepCount; begin++) {
            int from = begin;
            new OptionOracle(suffix(question, begin), log).best.forEach((timeline, attempt) -> {
                var byStep = subjects.computeIfAbsent(key(timeline), missing -> new TreeMap<>());
                for (int place = 0; place < attempt.depth(); place++) {
                    byStep.putIfAbsent(from + place, new By(from, attempt, timeline));
                }
            });
        }
    }

    private static String key(Timeline timeline) {
        return timeline.person() + " " + timeline.events().getFirst().seq();
    }

    private static FunnelQuestion suffix(FunnelQuestion question, int begin) {
        List<FunnelStep> steps = new ArrayList<>();
        for (int step = begin; step < question.steps().size(); step++) {
            FunnelStep asked = question.steps().get(step);
            steps.add(new FunnelStep(
                    asked.matchers(),
                    asked.label(),
                    false,
                    step == begin ? StepGap.ANY : asked.gap(),
                    asked.occurrence()));
        }
        FunnelOptions options = question.options();
        List<FunnelExclusion> exclusions = new ArrayList<>();
        for (FunnelExclusion exclusion : options.exclusions()) {
            int after = exclusion.after() < begin + 1 ? 1 : exclusion.after() - begin;
            if (exclusion.before() - begin > after) {
                exclusions.add(new FunnelExclusion(exclusion.matcher(), after, exclusion.before() - begin));
            }
        }
        return new FunnelQuestion(
                question.scope(),
                steps,
                question.within(),
                question.breakdown(),
                question.timed(),
                new FunnelOptions(
                        options.order(),
                        options.rules(),
                        exclusions,
                        options.counting(),
                        options.attribution(),
                        options.constant(),
                        FunnelBegin.CLOSED));
    }

    List<String> list(FunnelList list) {
        List<String> persons = new ArrayList<>();
        subjects.forEach((key, byStep) -> {
            boolean isOn = switch (list) {
                case FunnelList.Reached(int step) -> byStep.containsKey(step - 1);
                case FunnelList.EnteredAt(int step) -> enteredAt(byStep, step - 1);
                case FunnelList.Entrants() -> !byStep.isEmpty();
                case FunnelList.DroppedAfter(int step) ->
                    step < stepCount
                            && byStep.containsKey(step - 1)
                            && (!byStep.containsKey(step) || enteredAt(byStep, step));
            };
            if (isOn) {
                persons.add(byStep.firstEntry().getValue().timeline().person());
            }
        });
        return persons;
    }

    private static boolean enteredAt(Map<Integer, By> byStep, int step) {
        By by = byStep.get(step);
        return by != null && by.begin() == step;
    }

    /// The times of those who came to a step from one before, since the entry or since the step before.
    List<Long> times(int step, boolean sinceEntry) {
        List<Long> times = new ArrayList<>();
        subjects.values().forEach(byStep -> {
            By by = byStep.get(step);
            if (by != null && by.begin() < step) {
                times.add(by.time(step) - by.time(sinceEntry ? by.begin() : step - 1));
            }
        });
        return times;
    }

    /// For each value at the entry how many reached each step.
    Map<BreakdownValue, List<Long>> groups(Field field) {
        Map<BreakdownValue, List<Long>> groups = new HashMap<>();
        for (TreeMap<Integer, By> byStep : subjects.values()) {
            byStep.forEach((step, by) -> {
                BreakdownValue value = OptionOracle.value(
                                field,
                                Objects.requireNonNull(by.attempt().events().get(0)),
                                by.timeline().traits())
                        .<BreakdownValue>map(BreakdownValue.Value::new)
                        .orElse(BreakdownValue.NONE);
                List<Long> row =
                        groups.computeIfAbsent(value, missing -> new ArrayList<>(Collections.nCopies(stepCount, 0L)));
                row.set(step, row.get(step) + 1);
            });
        }
        return groups;
    }
}
