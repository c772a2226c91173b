package footpath.analytics.funnel;

import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One subject of a shard after another, and by which attempt each counts at each step of an open funnel.
/// Confined to one thread.
final class OpenSubjects {
    /*
     * For each step the subjects that can begin with it come in ascending order, so that of the next one is the least of
     * them, as in a merge of sorted lists.
     */
    static final int NOWHERE = -1;

    private final List<OptionSubjects> beginning;
    private final boolean[] hasMore;
    private final @Nullable Attempt[] attempts;

    /// For each step, with which step the attempt began that counts there; or [#NOWHERE].
    private final int[] begins;

    private int subject = -1;

    private OpenSubjects(ResolvedFunnel funnel, Function<ResolvedFunnel, OptionSubjects> subjects) {
        this.beginning = funnel.parts.stream().map(subjects).toList();
        this.hasMore = new boolean[funnel.stepCount];
        this.attempts = new Attempt[funnel.stepCount];
        this.begins = new int[funnel.stepCount];
        for (int step = 0; step < hasMore.length; step++) {
            hasMore[step] = beginning.get(step).next();
        }
    }

    /// The subjects of a shard that count and can begin with any step.
    static OpenSubjects of(ResolvedFunnel funnel, Shard shard) {
        return new OpenSubjects(funnel, part -> OptionSubjects.of(part, shard));
    }

    /// One subject alone, if it can begin with any step.
    static OpenSubjects ofSubject(ResolvedFunnel funnel, Shard shard, int subject) {
        return new OpenSubjects(funnel, part -> OptionSubjects.ofSubject(part, shard, subject));
    }

    boolean next() {
        int least = Integer.MAX_VALUE;
        for (int step = 0; step < hasMore.length; step++) {
            if (isCurrent(step)) {
                hasMore[step] = beginning.get(step).next();
            }
            least = hasMore[step] ? Math.min(least, beginning.get(step).subject()) : least;
        }
        subject = least;
        for (int step = 0; step < hasMore.length; step++) {
            attempts[step] = isCurrent(step) ? beginning.get(step).attempt().orElse(null) : null;
        }
        findBegins();
        return least < Integer.MAX_VALUE;
    }

    private boolean isCurrent(int step) {
        return hasMore[step] && beginning.get(step).subject() == subject;
    }

    private void findBegins() {
        Arrays.fill(begins, NOWHERE);
        for (int step = attempts.length - 1; step >= 0; step--) {
            Attempt attempt = attempts[step];
            if (attempt != null) {
                Arrays.fill(begins, step, step + attempt.depth, step);
            }
        }
    }

    int subject() {
        return subject;
    }

    /// With which step the attempt began by which the subject counts at a step; [#NOWHERE] if it does not
    /// count there.
    int beginOf(int step) {
        return begins[step];
    }

    boolean hasReached(int step) {
        return begins[step] != NOWHERE;
    }

    boolean hasEnteredAt(int step) {
        return begins[step] == step;
    }

    boolean hasEntered() {
        return Arrays.stream(begins).anyMatch(begin -> begin != NOWHERE);
    }

    /// Whether it counts anywhere by the attempt that began with a step.
    boolean countsBy(int begin) {
        return Arrays.stream(begins).anyMatch(one -> one == begin);
    }

    /// Whether it reached a step and came no further from there.
    boolean hasStoppedAt(int step) {
        return hasReached(step) && (step + 1 == begins.length || !hasReached(step + 1) || hasEnteredAt(step + 1));
    }

    /// The attempt that began with a step.
    ///
    /// @throws IllegalStateException if there is none
    Attempt attemptFrom(int begin) {
        Attempt attempt = attempts[begin];
        if (attempt == null) {
            throw new IllegalStateException("no attempt began with step " + (begin + 1));
        }
        return attempt;
    }

    /// The current subject as one that began with a step.
    OptionSubjects beginningWith(int step) {
        return beginning.get(step);
    }
}
