package footpath.analytics.funnel;

import footpath.analytics.DurationTally;
import footpath.index.Shard;
import org.jspecify.annotations.Nullable;

/// Counts a funnel with options over one shard.
final class OptionScan {
    private OptionScan() {}

    static void count(ResolvedFunnel funnel, Shard shard, FunnelPartial partial) {
        OptionGroups groups = funnel.question
                .breakdown()
                .map(breakdown -> new OptionGroups(breakdown, funnel, shard))
                .orElse(null);
        OptionSubjects subjects = OptionSubjects.of(funnel, shard);
        boolean conversions = funnel.question.options().counting() == FunnelCounting.CONVERSIONS;
        while (subjects.next()) {
            subjects.attempt().ifPresent(attempt -> count(funnel, attempt, subjects, partial, groups));
            if (conversions) {
                subjects.addConversions(partial.conversions);
            }
        }
        if (groups != null) {
            groups.name(partial);
        }
    }

    private static void count(
            ResolvedFunnel funnel,
            Attempt attempt,
            OptionSubjects subjects,
            FunnelPartial partial,
            @Nullable OptionGroups groups) {
        for (int place = 0; place < attempt.depth; place++) {
            partial.reached[place] += attempt.hasReached(place) ? 1 : 0;
        }
        partial.ended[attempt.depth - 1]++;
        if (funnel.question.timed()) {
            time(attempt, partial.durations);
        }
        if (groups != null) {
            groups.count(subjects, attempt);
        }
    }

    /// Adds the times of a shard's attempts alone.
    static void time(ResolvedFunnel funnel, Shard shard, DurationTally durations) {
        OptionSubjects subjects = OptionSubjects.of(funnel, shard);
        while (subjects.next()) {
            subjects.attempt().ifPresent(attempt -> time(attempt, durations));
        }
    }

    private static void time(Attempt attempt, DurationTally durations) {
        for (int place = 1; place < attempt.depth; place++) {
            if (attempt.hasReached(place)) {
                long time = attempt.times[place];
                durations.add(FunnelKernel.sinceEntry(place), time - attempt.entryTime());
                durations.add(FunnelKernel.sincePrevious(place), time - attempt.times[attempt.placeBefore(place)]);
            }
        }
    }
}
