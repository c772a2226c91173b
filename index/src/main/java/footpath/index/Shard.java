package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Timelines, as one snapshot sees them: a file of whole ones, these cut into sessions, or a [ShardBlock] out of
/// either.
///
/// Subjects are numbers from 0 to [#subjectCount()], in ascending order of person, or of session. Events are positions
/// from 0 to [#eventCount()], grouped by subject, in order of time and then arrival inside. A part of a file is
/// verified when
/// it is first asked for; if it is damaged, [CorruptShard] is thrown. Unless said otherwise safe for use by several
/// threads.
public abstract sealed class Shard permits FileShard, ShardBlock {
    private final Timelines timelines;

    Shard(Timelines timelines) {
        this.timelines = timelines;
    }

    final Timelines timelines() {
        return timelines;
    }

    /// How many subjects it holds, live or not.
    public final int subjectCount() {
        return timelines.subjectCount();
    }

    /// How many events it holds, those of superseded subjects included.
    public abstract int eventCount();

    /// Time of the earliest event, live or not, in microseconds since 1970.
    public abstract long firstTimeMicros();

    /// Time of the latest event, live or not, in microseconds since 1970.
    public abstract long lastTimeMicros();

    /// The person a subject is.
    public final int person(int subject) {
        return timelines.person(subject);
    }

    /// The number by which a subject stands on lists: that of the person or case it is, or a number of its own if it is
    /// a session.
    public int number(int subject) {
        return person(subject);
    }

    /// The shard of the whole timelines of which these are parts; this one if they are whole.
    public Shard whole() {
        return this;
    }

    /// The first of the subjects that a subject of [#whole()] is cut into; that of the number of subjects there is the
    /// number of subjects here.
    public int firstPart(int wholeSubject) {
        return wholeSubject;
    }

    /// The subject a person is, live or not; -1 if absent. Of several, one.
    public final int subjectOf(int person) {
        return timelines.subjectOf(person);
    }

    /// False if a newer shard holds this subject's timeline.
    public abstract boolean isLive(int subject);

    /// Whether every subject is live, so that [#isLive] need not be asked.
    public abstract boolean isAllLive();

    /// How many subjects are live.
    public abstract int liveSubjectCount();

    /// First event of a subject.
    public final int firstEvent(int subject) {
        return timelines.firstEvent(subject);
    }

    /// The event after the last one of a subject.
    public final int endEvent(int subject) {
        return timelines.endEvent(subject);
    }

    /// Raw [#firstEvent] of every subject, and the event count: little-endian ints.
    public final MemorySegment firstEvents() {
        return timelines.offsets();
    }

    /// The name of each event, as a code into [#nameDictionary()].
    public abstract CodeColumn names();

    /// The names that occur in this shard; in a block those of the whole shard.
    public abstract List<String> nameDictionary();

    /// The time of each event.
    public abstract TimeColumn times();

    /// The [GapClass] of the time from each event to the next of its subject, a byte each; [GapClass#NONE] at the last
    /// event of a subject.
    public abstract MemorySegment gapClasses();

    /// A bit for each event that has a name, as little-endian longs: bit i mod 64 of long i / 64 is that of
    /// event i. Empty where it is not kept: for names of fewer than one event in 64, and in blocks.
    public Optional<MemorySegment> nameBits(int nameCode) {
        return Optional.empty();
    }

    /// Whether any two events of a subject happened at one instant, superseded subjects included.
    public abstract boolean hasTies();

    /// What directly follows what; empty where it was not counted: in sessions and blocks, and where there is too much
    /// of it. Counts superseded subjects too, so ask [#isAllLive] first.
    public Optional<DirectlyFollows> directlyFollows() {
        return Optional.empty();
    }

    /// The sessions of the timelines; empty in sessions and blocks. The first call for a rule finds them, which
    /// takes about 10 nanoseconds an event; the latest two rules are kept. Counts superseded subjects too, so
    /// ask [#isAllLive] first.
    public Optional<SessionColumns> sessions(SessionRule rule) {
        return Optional.empty();
    }

    /// The number of each event in the log.
    public abstract SeqColumn seqs();

    /// The channel of each event, as a code into [#channelDictionary()].
    public abstract CodeColumn channels();

    /// The channels that occur in this shard, in a block those of the whole shard; the empty text is the unknown
    /// channel.
    public abstract List<String> channelDictionary();

    /// The events of one name, superseded subjects included.
    public abstract Postings postings(int nameCode);

    /// A property of each event. The first call for a property reads it from the log, for all shards at once: about a
    /// second for each 20 million events; later calls are cheap, also after a restart.
    public abstract PropertyColumn property(String name);

    /// A trait of each subject, as of the refresh that made the snapshot or later. The first call reads it from the
    /// log.
    public abstract PropertyColumn trait(String name);
}
