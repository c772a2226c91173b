package footpath.index;

import java.util.List;

/// What a refresh found and did.
///
/// @param throughSeq    the index holds every event of the log up to this one
/// @param rowsRead      new events since the refresh before
/// @param baseEvents    events in the base, superseded ones included
/// @param overlayEvents events in the overlays, those in memory and the older ones of their persons among them
/// @param baseShards    files of the base
/// @param overlayShards how many overlays there are, in files and in memory
/// @param rebuilt       whether the base was written anew
/// @param healed        which files were missing or damaged, and what was wrong with each; they have been replaced
public record IndexState(
        long throughSeq,
        long rowsRead,
        long baseEvents,
        long overlayEvents,
        int baseShards,
        int overlayShards,
        boolean rebuilt,
        List<CorruptShard> healed) {
    public IndexState {
        healed = List.copyOf(healed);
    }
}
