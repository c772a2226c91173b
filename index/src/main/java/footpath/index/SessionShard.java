package footpath.index;

import java.lang.foreign.MemorySegment;

/// The timelines of a file cut into sessions.
final class SessionShard extends FileShard {
    private final StoredShard whole;
    private final SessionCut cut;
    private final int firstNumber;

    /// @param firstNumber by which the first of the sessions is known
    SessionShard(StoredShard whole, SessionCut cut, int firstNumber) {
        super(cut.sessions(), whole.file, cut.superseded(whole.superseded), whole.columns);
        this.whole = whole;
        this.cut = cut;
        this.firstNumber = firstNumber;
    }

    @Override
    public int number(int subject) {
        return firstNumber + subject;
    }

    @Override
    public Shard whole() {
        return whole;
    }

    @Override
    public int firstPart(int wholeSubject) {
        return cut.firstSession(wholeSubject);
    }

    @Override
    public MemorySegment gapClasses() {
        return cut.gaps();
    }

    @Override
    public Postings postings(int nameCode) {
        return cut.postings(nameCode);
    }

    @Override
    public PropertyColumn trait(String name) {
        return cut.trait(whole.trait(name));
    }
}
