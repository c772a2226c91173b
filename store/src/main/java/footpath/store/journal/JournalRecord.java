package footpath.store.journal;

/// One record, read back.
///
/// @param number its place in the journal, from 1
/// @param bytes  as they were appended
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record JournalRecord(long number, byte[] bytes) {}
