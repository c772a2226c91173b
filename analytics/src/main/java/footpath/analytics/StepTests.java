package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Up to 64 matchers compiled for one shard: each event gives a mask with a bit for every step it can fill.
final class StepTests {
    /// For each name of the shard, the steps that an event of this name may fill.
    private final long[] stepsOfName;

    private final EventTest[] tests;
    private final long tested;

    StepTests(Shard shard, List<EventMatcher> steps) {
        List<String> names = shard.nameDictionary();
        this.stepsOfName = new long[names.size()];
        this.tests = new EventTest[steps.size()];
        long withTest = 0;
        for (int step = 0; step < tests.length; step++) {
            EventMatcher matcher = steps.get(step);
            boolean occurs = false;
            for (int name = 0; name < stepsOfName.length; name++) {
                if (matcher.names().isEmpty() || matcher.names().contains(names.get(name))) {
                    stepsOfName[name] |= 1L << step;
                    occurs = true;
                }
            }
            tests[step] = occurs ? EventTest.ofEvents(matcher.where(), shard) : EventTest.ALWAYS;
            withTest |= tests[step].isAlways() ? 0 : 1L << step;
        }
        this.tested = withTest;
    }

    int nameCount() {
        return stepsOfName.length;
    }

    /// By name, the steps that its events may fill, if they pass the step's condition.
    long[] stepsOfNames() {
        return stepsOfName;
    }

    /// Whether any step has a condition beside names.
    boolean isTested() {
        return tested != 0;
    }

    /// Whether any of some steps has a condition beside names.
    boolean isTested(long steps) {
        return (tested & steps) != 0;
    }

    /// Whether events of every name may fill the first step.
    boolean takesEveryName() {
        return Arrays.stream(stepsOfName).allMatch(filled -> filled == 1);
    }

    /// The steps that events of a name may fill, if they pass the step's condition.
    long stepsOfName(int name) {
        return stepsOfName[name];
    }

    /// Of these steps, those whose condition the event fulfils.
    long passed(int event, long steps) {
        long passed = steps;
        for (long open = steps & tested; open != 0; open &= open - 1) {
            if (!tests[Long.numberOfTrailingZeros(open)].test(event)) {
                passed &= ~Long.lowestOneBit(open);
            }
        }
        return passed;
    }
}
