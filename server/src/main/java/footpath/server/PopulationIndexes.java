package footpath.server;

import footpath.analytics.Population;
import footpath.events.log.BotScope;
import footpath.events.log.EventLog;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The indexes of other events than those that usually count: with flagged ones, or as known at a
/// moment. Each is made when it is first asked for, which takes as long as making the index anew.
/// Safe for use by several threads.
///
/// Those with flagged events are kept, and brought up to the log when they are asked; those of a
/// moment are good for this process, the latest four of them.
final class PopulationIndexes {
    private static final String FLAGGED = "index-of-flagged";
    private static final String THEN = "index-then";

    /// The folders of a data directory they are in.
    static final List<String> FOLDERS = List.of(FLAGGED, THEN);

    private static final int MOST_MOMENTS = 4;

    private final JourneyIndex usual;
    private final DuckDbEventLog log;
    private final Path kept;
    private final Path moments;
    private final Map<BotScope, JourneyIndex> flagged = new LinkedHashMap<>();
    private final Map<Moment, JourneyIndex> known = new LinkedHashMap<>(MOST_MOMENTS, 0.75f, true);
    private int made;

    private record Moment(Instant known, BotScope bots) {}

    /// @param usual  the index of what usually counts
    /// @param folder the data directory
    PopulationIndexes(JourneyIndex usual, DuckDbEventLog log, Path folder) {
        this.usual = usual;
        this.log = log;
        this.kept = folder.resolve(FLAGGED);
        this.moments = folder.resolve(THEN);
        Removals.delete(moments);
    }

    /// The index whose answers are of the events of a population.
    JourneyIndex of(Population population) {
        if (population.known().isPresent()) {
            return moment(new Moment(population.known().get(), population.bots()));
        }
        boolean isUsual = population.bots() == BotScope.EXCLUDE
                || (population.bots() == BotScope.INCLUDE
                        && log.parts().flaggedCount(usual.snapshot().throughSeq()) == 0);
        return isUsual ? usual : flagged(population.bots());
    }

    private synchronized JourneyIndex flagged(BotScope bots) {
        JourneyIndex index = flagged.computeIfAbsent(
                bots, _ -> open(kept.resolve(bots.word()), log.parts().of(bots)));
        index.refresh();
        return index;
    }

    private synchronized JourneyIndex moment(Moment moment) {
        JourneyIndex index = known.get(moment);
        if (index == null) {
            index = open(moments.resolve(Integer.toString(++made)), log.parts().knownAt(moment.known(), moment.bots()));
            known.put(moment, index);
            if (known.size() > MOST_MOMENTS) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return index;
    }

    private static JourneyIndex open(Path folder, EventLog events) {
        return JourneyIndex.open(folder, events, IndexOptions.DEFAULT);
    }

    /// Deletes all of them, since something was removed from the log for good.
    synchronized void clear() {
        flagged.clear();
        known.clear();
        Removals.delete(kept);
        Removals.delete(moments);
    }
}
