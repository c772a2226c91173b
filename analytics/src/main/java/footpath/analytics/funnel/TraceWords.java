package footpath.analytics.funnel;

import footpath.analytics.Words;
import footpath.events.Micros;
import footpath.index.Shard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells in words how an attempt went and why it ended.
final class TraceWords {
    private final ResolvedFunnel funnel;
    private final FunnelQuestion question;
    private final Shard shard;

    TraceWords(ResolvedFunnel funnel, Shard shard) {
        this.funnel = funnel;
        this.question = funnel.question;
        this.shard = shard;
    }

    /// Of a person without an event that begins an attempt.
    String noEntry() {
        return isAnyOrder() && question.options().rules().anyEntry() == FunnelRules.AnyOrderEntry.ANY_STEP
                ? "had an event for none of the steps"
                : "had no " + name(0);
    }

    /// Of a person without an attempt that counts.
    String countsNowhere(SubjectEvents events) {
        if (events.union(0, events.size) == 0 || (!isAnyOrder() && (events.union(0, events.size) & 1) == 0)) {
            return noEntry() + " in the period that counts as the first";
        }
        return question.options().dropsPersons()
                ? "met an exclusion in every deepest attempt, so counts nowhere"
                : "had no event that carries the fields held constant";
    }

    List<String> path(Attempt attempt, OptionSubjects subjects) {
        subjects.showOnly(attempt);
        List<String> path = new ArrayList<>();
        path.add("entered "
                + Words.of(Micros.toInstant(attempt.times[0]), question.scope().zone())
                + (isAnyOrder() ? "" : " with " + name(0)));
        for (int place = 1; place < attempt.depth; place++) {
            path.add(attempt.hasReached(place) ? taken(attempt, place) : "skipped " + name(place));
        }
        if (attempt.depth == funnel.stepCount) {
            path.add("went all the way");
        } else if (isAnyOrder()) {
            path.add("took no other step within " + window());
        } else {
            path.add(stop(attempt, subjects.events()));
        }
        return path;
    }

    private String taken(Attempt attempt, int place) {
        String what = isAnyOrder() ? "one more step" : name(place);
        return "took " + what + " " + span(attempt.times[place] - attempt.times[attempt.placeBefore(place)]) + " later";
    }

    /// Why the attempt did not go on to the next step that cannot be skipped.
    private String stop(Attempt attempt, SubjectEvents events) {
        int last = attempt.depth - 1;
        int next = required(attempt.depth);
        int breaking = firstBreak(attempt, events);
        int coming = firstOf(next, attempt.endTime(), events);
        if (breaking >= 0 && (coming < 0 || events.times[breaking] < events.times[coming])) {
            return stoppedBy(breaking, last, attempt, events);
        }
        if (coming >= 0 && events.times[coming] <= attempt.windowEnd) {
            return tooSoonOrLate(next, coming, attempt, events);
        }
        return "had no " + (isFilledAt(next, attempt.endTime(), events) ? "other " : "") + name(next) + " within "
                + window()
                + (coming < 0
                        ? ""
                        : " (the next came " + span(events.times[coming] - attempt.entryTime()) + " after the entry)");
    }

    private String stoppedBy(int breaking, int last, Attempt attempt, SubjectEvents events) {
        String what = shard.nameDictionary().get(shard.names().at(events.events[breaking]));
        boolean excluded = (events.excludes[breaking] >>> last & 1) != 0;
        return (excluded ? "was stopped by the excluded \"" : "had the other event \"") + what + "\" "
                + span(events.times[breaking] - attempt.endTime()) + " later, before " + name(required(last + 1));
    }

    private String tooSoonOrLate(int next, int coming, Attempt attempt, SubjectEvents events) {
        StepGap gap = question.steps().get(next).gap();
        long pause = events.times[coming] - attempt.endTime();
        Optional<Duration> most = gap.atMost();
        if (pause < Micros.of(gap.atLeast())) {
            return "had " + name(next) + " " + span(pause) + " later, sooner than " + Words.of(gap.atLeast());
        }
        return most.isPresent() && pause > Micros.of(most.get())
                ? "had " + name(next) + " only " + span(pause) + " later, beyond " + Words.of(most.get())
                : "had no event left for " + name(next);
    }

    /// The first step from one on that cannot be skipped; if all can, that one.
    private int required(int from) {
        for (int step = from; step < funnel.stepCount; step++) {
            if (!question.steps().get(step).optional()) {
                return step;
            }
        }
        return from;
    }

    private int firstBreak(Attempt attempt, SubjectEvents events) {
        for (int i = events.firstAfter(attempt.endTime()); i < events.size; i++) {
            if (events.times[i] > attempt.windowEnd) {
                return -1;
            }
            if ((events.breaks[i] >>> (attempt.depth - 1) & 1) != 0) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOf(int step, long after, SubjectEvents events) {
        for (int i = events.firstAfter(after); i < events.size; i++) {
            if ((events.steps[i] >>> step & 1) != 0) {
                return i;
            }
        }
        return -1;
    }

    /// Whether an event of the attempt's last instant could fill a step, and is used already.
    private static boolean isFilledAt(int step, long time, SubjectEvents events) {
        int end = events.firstAfter(time);
        for (int i = end - 1; i >= 0 && events.times[i] == time; i--) {
            if ((events.steps[i] >>> step & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyOrder() {
        return question.options().order() == FunnelOrder.ANY;
    }

    private String window() {
        return FunnelWords.span(question.within());
    }

    private String name(int step) {
        return "\"" + question.steps().get(step).label() + "\"";
    }

    private static String span(long micros) {
        return Words.of(Duration.of(micros, ChronoUnit.MICROS));
    }
}
