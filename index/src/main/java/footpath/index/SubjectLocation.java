package footpath.index;

/// Where a person's timeline lies.
///
/// @param shard   the shard in which the person is live
/// @param subject the person's number inside that shard
public record SubjectLocation(Shard shard, int subject) {
    private static final long[] NONE = {};

    /// Numbers in the log of the newest events, newest first. Cost: the length of the timeline at most.
    ///
    /// @param limit     at most so many
    /// @param beforeSeq only events that come before the event of this number; [Long#MAX_VALUE] for the newest.
    ///     Nothing comes before an event that the timeline does not have
    public long[] newestSeqs(int limit, long beforeSeq) {
        int first = shard.firstEvent(subject);
        int end = shard.endEvent(subject);
        while (beforeSeq < Long.MAX_VALUE && end > first && shard.seqs().seqAt(end - 1) != beforeSeq) {
            end--;
        }
        if (beforeSeq < Long.MAX_VALUE) {
            end--;
        }
        if (end <= first) {
            return NONE;
        }
        long[] seqs = new long[Math.min(limit, end - first)];
        for (int i = 0; i < seqs.length; i++) {
            seqs[i] = shard.seqs().seqAt(end - 1 - i);
        }
        return seqs;
    }
}
