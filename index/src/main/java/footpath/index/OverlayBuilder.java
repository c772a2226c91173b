package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Lays what is new over the files of an index: in memory, or as a new file. Confined to one thread.
///
/// @param folded how many overlays of an index are being folded: these stay
/// @param newFiles makes names for files of a kind
record OverlayBuilder(
        EventLog log, IndexOptions options, ToIntFunction<IndexFiles> folded, Function<String, ShardFiles> newFiles) {
    /// So many times as many events as usual are taken into memory before they are written instead.
    private static final int MUCH = 4;

    /// @param mayRemember whether what is new may stay in memory
    IndexFiles advance(IndexFiles files, LogPosition through, PersonChange change, boolean mayRemember) {
        return (mayRemember && options.recentEvents() > 0
                        ? remembered(files, through, change)
                        : Optional.<IndexFiles>empty())
                .orElseGet(() -> written(files, through, change));
    }

    /// None if it is too much.
    private Optional<IndexFiles> remembered(IndexFiles files, LogPosition through, PersonChange change) {
        var directory = newFiles.apply("recent");
        TimelineBlock fresh =
                FreshEvents.read(log, change, files.throughSeq(), through.seq(), directory.directory(), options);
        int others = files.overlays().size() - (isOwnRecent(files) ? 1 : 0);
        Optional<RecentTimelines> before = others < files.overlays().size() ? files.recent() : Optional.empty();
        long most = MUCH * options.mostRecent(files.baseEvents());
        return new RecentMerge(log, change, files, before, fresh)
                .merged(folded.applyAsInt(files) > 0 ? Long.MAX_VALUE : most)
                .map(recent -> {
                    var overlays = new ArrayList<>(files.overlays().subList(0, others));
                    if (recent.subjectCount() > 0 || recent.gone().length > 0) {
                        overlays.add(inMemory(directory, recent, through.seq()));
                    }
                    return files.withOverlays(through, overlays);
                });
    }

    /// Whether the newest timelines are in memory, and not being folded.
    private boolean isOwnRecent(IndexFiles files) {
        return files.recent().isPresent()
                && folded.applyAsInt(files) < files.overlays().size();
    }

    private ShardFile inMemory(ShardFiles names, RecentTimelines recent, long throughSeq) {
        Path path = names.directory().resolve(names.prefix() + "0.shard");
        return ShardFile.of(new GatheredSections(path, recent, throughSeq, log.names(), log.channels()));
    }

    /// The same with the recent timelines over the files that are there now, which say the same as those before.
    IndexFiles moved(IndexFiles files) {
        if (files.recent().isEmpty()) {
            return files;
        }
        List<ShardFile> others = files.overlays().subList(0, files.overlays().size() - 1);
        RecentTimelines moved = files.recent().get().over(new LatestTimelines(files.base(), others));
        var overlays = new ArrayList<>(others);
        overlays.add(inMemory(newFiles.apply("recent"), moved, files.throughSeq()));
        return files.withOverlays(files.through(), overlays);
    }

    /// The same with the recent timelines in a file.
    IndexFiles stored(IndexFiles files) {
        return files.recent().isEmpty() ? files : written(files, files.through(), PersonChange.none(log.persons()));
    }

    /// Writes the timelines that are others since, and those of the overlays that do not stay.
    private IndexFiles written(IndexFiles files, LogPosition through, PersonChange change) {
        int kept = keptOverlays(files, through.seq() - files.throughSeq());
        List<ShardFile> replaced =
                files.overlays().subList(kept, files.overlays().size());
        var plan = new OverlayPlan(log, change, files, replaced);
        ShardFiles target = newFiles.apply("overlay");
        plan.read(FreshEvents.read(log, change, files.throughSeq(), through.seq(), target.directory(), options));
        if (plan.isEmpty() && through.seq() == files.throughSeq()) {
            return files.withOverlays(through, files.overlays());
        }
        var overlays = new ArrayList<>(files.overlays().subList(0, kept));
        overlays.addAll(target.write(List.of(plan.timelines()), log, through.seq(), plan.gone()));
        return files.withOverlays(through, overlays);
    }

    /// How many overlays stay: those being folded, and those at least twice as large as all newer ones together, so
    /// that an event is written anew a few times at most. One in memory does not.
    private int keptOverlays(IndexFiles files, long newEvents) {
        List<ShardFile> overlays = files.overlays();
        int staying = folded.applyAsInt(files);
        long newer = newEvents;
        int kept = overlays.size();
        while (kept > staying
                && (kept - staying >= options.maxOverlayShards()
                        || !overlays.get(kept - 1).isStored()
                        || overlays.get(kept - 1).eventCount() < 2 * newer)) {
            newer += overlays.get(--kept).eventCount();
        }
        return kept;
    }
}
