package footpath.analytics.funnel;

import footpath.analytics.ChainScan;
import footpath.analytics.SubjectMask;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Counts how deep the subjects of a shard go where steps have different names and only the depth is wanted: the
/// funnel most people ask, with conditions, exclusions and a breakdown by the value at the entry. Such a funnel is a
/// chain of events.
///
/// Time O(postings of the names), one pass; memory O(events of the longest timeline). Confined to one thread.
final class DepthScan {
    private DepthScan() {}

    static void run(ResolvedFunnel funnel, Shard shard, SubjectMask mask, FunnelPartial partial) {
        var scan = new ChainScan(shard, links(funnel), mask, funnel.period, true, true);
        long[] reached = new long[funnel.stepCount + 1];
        EntryGroups byEntry = EntryGroups.of(funnel, shard);
        if (byEntry == null) {
            scan.run(reached, null);
        } else {
            scan.run(reached, new DepthGroups(byEntry));
            byEntry.name(partial);
        }
        for (int step = 0; step < funnel.stepCount; step++) {
            partial.reached[step] += reached[step];
            partial.ended[step] += reached[step] - reached[step + 1];
        }
    }

    private static List<ChainScan.Link> links(ResolvedFunnel funnel) {
        List<ChainScan.Link> links = new ArrayList<>();
        for (FunnelStep asked : funnel.question.steps()) {
            int step = links.size();
            List<EventMatcher> without = funnel.question.options().exclusions().stream()
                    .filter(exclusion -> exclusion.after() <= step && step < exclusion.before())
                    .map(FunnelExclusion::matcher)
                    .toList();
            links.add(new ChainScan.Link(asked.matchers().getFirst(), funnel.withinMicros, without));
        }
        return links;
    }
}
