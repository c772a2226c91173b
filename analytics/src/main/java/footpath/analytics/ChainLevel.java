package footpath.analytics;

/// The events of a block that end a chain of so many steps. Confined to one thread.
final class ChainLevel {
    final EventMarks marks = new EventMarks();

    /// By place in the block, from when the limit of the next step is counted; of use where there is a mark.
    long[] since = {};

    /// By place in the block, the event that begins the chain; of use where there is a mark.
    int[] origins = {};

    /// The subjects that have one, and the event that begins the first of each.
    final int[] subjects;

    final int[] firstOrigins;
    int subjectCount;

    /// The subject counted last.
    int lastSubject;
    private int added;
    private int last;

    /// @param mostSubjects of a block
    ChainLevel(int mostSubjects) {
        this.subjects = new int[mostSubjects + 1];
        this.firstOrigins = new int[mostSubjects + 1];
    }

    /// Clears it for a block of so many events.
    void clear(int events) {
        marks.clear(events);
        subjectCount = 0;
        lastSubject = -1;
        added = 0;
        last = -1;
        if (since.length < events) {
            since = new long[events + events / 2];
            origins = new int[since.length];
        }
    }

    /// Adds the subject of an event and where its chain begins, unless one of this subject is there already.
    ///
    /// @param wanted 1 or 0
    void add(int subject, int origin, int wanted) {
        subjects[added] = subject;
        firstOrigins[added] = origin;
        added += EventBlocks.isNonZero(subject ^ last) & wanted;
        last ^= (subject ^ last) & -wanted;
    }

    /// How many subjects were added.
    int added() {
        return added;
    }
}
