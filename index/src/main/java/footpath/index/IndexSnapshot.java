package footpath.index;

import footpath.events.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The index as it was after one refresh, for ever. All questions of one answer run on one snapshot.
///
/// Holds its files mapped as long as it is referred to, even when the index has moved on. Safe for use by several
/// threads.
public final class IndexSnapshot {
    private final List<Shard> shards;
    private final List<KeyFile> keys;
    private final List<String> names;
    private final List<String> channels;
    private final EventLog log;
    private volatile @Nullable List<String> propertyNames;
    private volatile @Nullable List<String> traitNames;
    private final long throughSeq;

    /// @param names    of the log, by number
    /// @param channels of the log, by number
    /// @param log      is asked for what only some questions need
    IndexSnapshot(IndexFiles files, ColumnSource columns, List<String> names, List<String> channels, EventLog log) {
        this.keys = files.keys();
        this.throughSeq = files.throughSeq();
        this.names = List.copyOf(names);
        this.channels = List.copyOf(channels);
        this.log = log;
        this.shards = shards(files, columns);
    }

    private static List<Shard> shards(IndexFiles files, ColumnSource columns) {
        var superseded = new ArrayList<Superseded>();
        var shards = new ArrayList<Shard>();
        for (ShardFile file : files.shards()) {
            var mask = new Superseded();
            var shard = new StoredShard(file, mask, columns);
            if (shards.size() >= files.base().size()) {
                supersede(shard, files.base().size(), shards, superseded);
            }
            shards.add(shard);
            superseded.add(mask);
        }
        return List.copyOf(shards);
    }

    /// Masks the persons of a new overlay in all older shards.
    private static void supersede(Shard overlay, int baseCount, List<Shard> older, List<Superseded> superseded) {
        int baseShard = 0;
        for (int subject = 0; subject < overlay.subjectCount(); subject++) {
            int person = overlay.person(subject);
            while (baseShard < baseCount - 1 && older.get(baseShard + 1).person(0) <= person) {
                baseShard++;
            }
            for (int i = Math.min(baseShard, baseCount); i < older.size(); i = Math.max(i + 1, baseCount)) {
                int found = older.get(i).subjectOf(person);
                if (found >= 0) {
                    superseded.get(i).add(found);
                }
            }
        }
    }

    /// All shards; each person is live in at most one of them. Those that hold most of the events come first.
    public List<Shard> shards() {
        return shards;
    }

    /// The event names of the log, by number.
    public List<String> names() {
        return names;
    }

    /// The channels of the log, by number.
    public List<String> channels() {
        return channels;
    }

    /// The properties seen on events when this was first asked, sorted. The log may have to read them all for it.
    public List<String> propertyNames() {
        List<String> known = propertyNames;
        if (known == null) {
            known = List.copyOf(log.propertyNames());
            propertyNames = known;
        }
        return known;
    }

    /// The traits seen on persons when this was first asked, sorted.
    public List<String> traitNames() {
        List<String> known = traitNames;
        if (known == null) {
            known = List.copyOf(log.traitNames());
            traitNames = known;
        }
        return known;
    }

    /// Persons are the numbers from 0 to this; those who have traits but no events are in no shard.
    public int personCount() {
        return keys.isEmpty() ? 0 : keys.getLast().endPerson();
    }

    /// The identity key of a person.
    public String personKey(int person) {
        for (KeyFile file : keys) {
            if (person >= file.firstPerson() && person < file.endPerson()) {
                return file.key(person);
            }
        }
        throw new IndexOutOfBoundsException("index: no person " + person + ", there are " + personCount());
    }

    /// The person known under a key.
    public OptionalInt person(String key) {
        for (KeyFile file : keys) {
            OptionalInt person = file.person(key);
            if (person.isPresent()) {
                return person;
            }
        }
        return OptionalInt.empty();
    }

    /// Where a person's timeline lies; empty for a person without events.
    public Optional<SubjectLocation> locate(int person) {
        for (Shard shard : shards.reversed()) {
            int subject = shard.subjectOf(person);
            if (subject >= 0) {
                return Optional.of(new SubjectLocation(shard, subject));
            }
        }
        return Optional.empty();
    }

    /// Every event of the log up to this `seq` is in the snapshot.
    public long throughSeq() {
        return throughSeq;
    }

    /// How many events the live timelines hold.
    public long eventCount() {
        return shards.stream().mapToLong(IndexSnapshot::liveEvents).sum();
    }

    private static long liveEvents(Shard shard) {
        if (shard.isAllLive()) {
            return shard.eventCount();
        }
        long events = 0;
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            events += shard.isLive(subject) ? shard.endEvent(subject) - shard.firstEvent(subject) : 0;
        }
        return events;
    }

    /// Time of the earliest event, in microseconds since 1970; 0 if there is none.
    public long firstTimeMicros() {
        return shards.stream().mapToLong(shard -> shard.firstTimeMicros()).min().orElse(0);
    }

    /// Time of the latest event, in microseconds since 1970; 0 if there is none.
    public long lastTimeMicros() {
        return shards.stream().mapToLong(shard -> shard.lastTimeMicros()).max().orElse(0);
    }
}
