package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One immutable file of whole timelines, as one snapshot sees it.
///
/// Subjects are numbers from 0 to [#subjectCount()], in ascending order of person, or of session. Events are
/// positions from 0 to [#eventCount()], grouped by subject, in order of time and then arrival inside. A part
/// of the file is verified when it is first asked for; if it is damaged, [CorruptShard] is thrown. Safe for
/// use by several threads.
public final class Shard {
    private final ShardFile file;
    private final Timelines timelines;
    private final Superseded superseded;
    private final ColumnSource columns;
    private final @Nullable SessionCut cut;
    private final Shard whole;
    private final int firstNumber;

    Shard(ShardFile file, Superseded superseded, ColumnSource columns) {
        this.file = file;
        this.timelines = new Timelines(file);
        this.superseded = superseded;
        this.columns = columns;
        this.cut = null;
        this.whole = this;
        this.firstNumber = 0;
    }

    /// The sessions of a shard's persons.
    ///
    /// @param firstNumber by which the first of them is known
    Shard(Shard whole, SessionCut cut, int firstNumber) {
        this.file = whole.file;
        this.timelines = cut.sessions();
        this.superseded = cut.superseded(whole.superseded);
        this.columns = whole.columns;
        this.cut = cut;
        this.whole = whole;
        this.firstNumber = firstNumber;
    }

    ShardFile file() {
        return file;
    }

    /// How many subjects it holds, live or not.
    public int subjectCount() {
        return timelines.subjectCount();
    }

    /// How many events it holds, those of superseded subjects included.
    public int eventCount() {
        return file.eventCount();
    }

    /// Time of the earliest event, live or not, in microseconds since 1970.
    public long firstTimeMicros() {
        return file.firstTimeMicros();
    }

    /// Time of the latest event, live or not, in microseconds since 1970.
    public long lastTimeMicros() {
        return file.lastTimeMicros();
    }

    /// The person a subject is.
    public int person(int subject) {
        return timelines.person(subject);
    }

    /// The number by which a subject stands on lists: that of the person or case it is, or a number of its
    /// own if it is a session.
    public int number(int subject) {
        return cut == null ? person(subject) : firstNumber + subject;
    }

    /// The shard of the whole timelines of which these are parts; this one if they are whole.
    public Shard whole() {
        return whole;
    }

    /// The first of the subjects that a subject of [#whole()] is cut into; that of the number of subjects
    /// there is the number of subjects here.
    public int firstPart(int wholeSubject) {
        return cut == null ? wholeSubject : cut.firstSession(wholeSubject);
    }

    /// The subject a person is, live or not; -1 if absent. Of several, one.
    public int subjectOf(int person) {
        return timelines.subjectOf(person);
    }

    /// False if a newer shard holds this subject's timeline.
    public boolean isLive(int subject) {
        return !superseded.contains(subject);
    }

    /// Whether every subject is live, so that [#isLive] need not be asked.
    public boolean isAllLive() {
        return superseded.isEmpty();
    }

    /// How many subjects are live.
    public int liveSubjectCount() {
        return timelines.subjectCount() - superseded.size();
    }

    /// First event of a subject.
    public int firstEvent(int subject) {
        return timelines.firstEvent(subject);
    }

    /// The event after the last one of a subject.
    public int endEvent(int subject) {
        return timelines.endEvent(subject);
    }

    /// Raw [#firstEvent] of every subject, and the event count: little-endian ints.
    public MemorySegment firstEvents() {
        return timelines.offsets();
    }

    /// The name of each event, as a code into [#nameDictionary()].
    public CodeColumn names() {
        return file.names();
    }

    /// The names that occur in this shard.
    public List<String> nameDictionary() {
        return file.nameDictionary();
    }

    /// The time of each event.
    public TimeColumn times() {
        return file.times();
    }

    /// The [GapClass] of the time from each event to the next of its subject, a byte each; [GapClass#NONE] at the last
    /// event of a subject.
    public MemorySegment gapClasses() {
        return cut == null ? file.gaps() : cut.gaps();
    }

    /// What directly follows what; empty where it was not counted: in sessions, and where there is too much of it.
    /// Counts superseded subjects too,
    /// so ask [#isAllLive] first.
    public Optional<DirectlyFollows> directlyFollows() {
        return cut == null ? file.directlyFollows() : Optional.empty();
    }

    /// The number of each event in the log.
    public SeqColumn seqs() {
        return file.seqs();
    }

    /// The channel of each event, as a code into [#channelDictionary()].
    public CodeColumn channels() {
        return file.channels();
    }

    /// The channels that occur in this shard; the empty text is the unknown channel.
    public List<String> channelDictionary() {
        return file.channelDictionary();
    }

    /// The events of one name, superseded subjects included.
    public Postings postings(int nameCode) {
        return cut == null ? file.postings(nameCode) : cut.postings(nameCode);
    }

    /// A property of each event. The first call for a property reads it from the log, for all shards at once: about a
    /// second for each 20 million events; later calls are cheap, also after a restart.
    public PropertyColumn property(String name) {
        return columns.property(file, name);
    }

    /// A trait of each subject, as of the refresh that made the snapshot or later. The first call reads it from the
    /// log.
    public PropertyColumn trait(String name) {
        PropertyColumn ofPersons = columns.trait(file, name);
        return cut == null ? ofPersons : cut.trait(ofPersons);
    }
}
