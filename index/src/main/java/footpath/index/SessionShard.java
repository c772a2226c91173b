package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// The timelines of a file cut into sessions.
final class SessionShard extends Shard {
    private final StoredShard whole;
    private final SessionCut cut;
    private final Superseded superseded;
    private final int firstNumber;

    /// @param firstNumber by which the first of the sessions is known
    SessionShard(StoredShard whole, SessionCut cut, int firstNumber) {
        super(cut.sessions());
        this.whole = whole;
        this.cut = cut;
        this.superseded = whole.superseded(cut);
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
    public int eventCount() {
        return whole.eventCount();
    }

    @Override
    public long firstTimeMicros() {
        return whole.firstTimeMicros();
    }

    @Override
    public long lastTimeMicros() {
        return whole.lastTimeMicros();
    }

    @Override
    public boolean isLive(int subject) {
        return !superseded.contains(subject);
    }

    @Override
    public boolean isAllLive() {
        return superseded.isEmpty();
    }

    @Override
    public int liveSubjectCount() {
        return subjectCount() - superseded.size();
    }

    @Override
    public CodeColumn names() {
        return whole.names();
    }

    @Override
    public List<String> nameDictionary() {
        return whole.nameDictionary();
    }

    @Override
    public TimeColumn times() {
        return whole.times();
    }

    @Override
    public MemorySegment gapClasses() {
        return cut.gaps();
    }

    @Override
    public SeqColumn seqs() {
        return whole.seqs();
    }

    @Override
    public CodeColumn channels() {
        return whole.channels();
    }

    @Override
    public List<String> channelDictionary() {
        return whole.channelDictionary();
    }

    @Override
    public Postings postings(int nameCode) {
        return cut.postings(nameCode);
    }

    @Override
    public PropertyColumn property(String name) {
        return whole.property(name);
    }

    @Override
    public PropertyColumn trait(String name) {
        return cut.trait(whole.trait(name));
    }
}
