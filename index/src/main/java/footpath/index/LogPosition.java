package footpath.index;

/// How far a log was read.
///
/// @param seq            every event up to this one
/// @param personsVersion who is one person, as of this version of the log's evidence
record LogPosition(long seq, long personsVersion) {
    static final LogPosition START = new LogPosition(0, 0);
}
