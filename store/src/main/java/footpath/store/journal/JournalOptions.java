package footpath.store.journal;

/// How a journal uses memory and disk.
///
/// @param segmentBytes   size at which the next file is begun
/// @param waitingBytes   most bytes of records that wait for the disk; more are refused
/// @param keptBytes      most bytes on disk that are not released yet; more are refused
public record JournalOptions(long segmentBytes, long waitingBytes, long keptBytes) {
    /// What serves a machine of two cores.
    public static final JournalOptions DEFAULT = new JournalOptions(64L << 20, 64L << 20, 4L << 30);
}
