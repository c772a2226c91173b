package footpath.store.journal;

/// How far a journal is on disk.
///
/// @param lastNumber  number of the last record there; 0 if there is none
/// @param firstOfFile number the file that is written was begun for
/// @param bytes       how far that file is on disk
record JournalEnd(long lastNumber, long firstOfFile, long bytes) {}
