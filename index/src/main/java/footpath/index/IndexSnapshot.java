package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The index as it was after one refresh, for ever. All questions of one answer run on one snapshot.
///
/// Holds its files mapped as long as it is referred to, even when the index has moved on. Safe for use by
/// several threads.
public final class IndexSnapshot {
    private final Subject subject;
    private final CaseIndexes cases;
    private final List<Shard> shards;
    private final @Nullable SessionShards sessions;
    private final @Nullable IndexSnapshot persons;
    private final IdentityKeys keys;
    private final List<String> names;
    private final List<String> channels;
    private final EventLog log;
    private volatile @Nullable List<String> propertyNames;
    private volatile @Nullable List<String> traitNames;
    private final long throughSeq;
    private final @Nullable BitSet allowed;

    /// @param subject  what the log calls a person
    /// @param shards   the files, each knowing whose timelines newer ones hold
    /// @param known    who is one person in the files
    /// @param names    of the log, by number
    /// @param channels of the log, by number
    /// @param log      is asked for what only some questions need
    /// @param cases    the same events by other subjects
    IndexSnapshot(
            Subject subject,
            IndexFiles files,
            List<Shard> shards,
            KnownPersons known,
            List<String> names,
            List<String> channels,
            EventLog log,
            CaseIndexes cases) {
        this.subject = subject;
        this.cases = cases;
        this.allowed = null;
        this.sessions = null;
        this.persons = null;
        this.keys = new IdentityKeys(files.keys(), known);
        this.throughSeq = files.throughSeq();
        this.names = List.copyOf(names);
        this.channels = List.copyOf(channels);
        this.log = log;
        this.shards = shards;
    }

    /// The same persons, their timelines cut, or some of them.
    private IndexSnapshot(
            IndexSnapshot persons,
            Subject subject,
            List<Shard> shards,
            @Nullable SessionShards sessions,
            CaseIndexes cases,
            @Nullable BitSet allowed) {
        this.subject = subject;
        this.cases = cases;
        this.allowed = allowed;
        this.persons = persons;
        this.sessions = sessions;
        this.shards = shards;
        this.keys = persons.keys;
        this.throughSeq = persons.throughSeq;
        this.names = persons.names;
        this.channels = persons.channels;
        this.log = persons.log;
    }

    /// Cases, with the persons of the same log, whose events tell what time is known.
    private IndexSnapshot(IndexSnapshot grouped, IndexSnapshot persons) {
        this.subject = grouped.subject;
        this.cases = grouped.cases;
        this.allowed = null;
        this.persons = persons;
        this.sessions = null;
        this.shards = grouped.shards;
        this.keys = grouped.keys;
        this.throughSeq = grouped.throughSeq;
        this.names = grouped.names;
        this.channels = grouped.channels;
        this.log = grouped.log;
    }

    /// The same with some persons alone: the others are in no answer. What time is known stays that of
    /// all events.
    /// Takes
    /// a look at each person; cases and accounts of such a snapshot are made anew whenever the persons
    /// are others.
    ///
    /// @param allowed the numbers of those who stay; must not be changed afterwards
    /// @throws IllegalStateException if this snapshot is not of persons
    public IndexSnapshot only(BitSet allowed) {
        if (!subject.equals(Subject.Person.EACH)) {
            throw new IllegalStateException("a snapshot by " + subject.many() + " cannot leave persons out");
        }
        List<Shard> some = shards.stream()
                .<Shard>map(shard -> ((StoredShard) shard).only(allowed))
                .toList();
        return new IndexSnapshot(this, subject, some, null, cases.of(allowed, keys.known()), allowed);
    }

    /// How many persons have a timeline here.
    public long timelineCount() {
        return ShardTotals.timelines(shards);
    }

    /// Who is one person in this snapshot.
    public KnownPersons known() {
        return keys.known();
    }

    /// Whose timelines the shards hold.
    public Subject subject() {
        return subject;
    }

    /// The same events by other subjects. Sessions are cut in memory, which takes a look at every time; cases
    /// and accounts have an index of their own, which is made or brought up to the log now, and may hold
    /// events that came after this snapshot.
    ///
    /// @throws IllegalStateException if this snapshot is not of persons
    public IndexSnapshot of(Subject wanted) {
        if (wanted.equals(subject)) {
            return this;
        }
        if (!subject.equals(Subject.Person.EACH)) {
            throw new IllegalStateException("a snapshot by " + subject.many() + " cannot be regrouped");
        }
        return switch (wanted) {
            case Subject.Person _ -> this;
            case Subject.Session session -> cut(session);
            case Subject.Account account -> new IndexSnapshot(cases.accounts(account, throughSeq), this);
            case Subject.Case aCase -> new IndexSnapshot(cases.cases(aCase, throughSeq), this);
        };
    }

    private IndexSnapshot cut(Subject.Session session) {
        SessionShards cut = SessionShards.of(shards, session.rule());
        return new IndexSnapshot(this, session, cut.shards(), cut, cases, allowed);
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

    /// The properties seen on events when this was first asked, sorted. The log may have to read them all
    /// for it.
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

    /// The numbers of all persons, or cases if the subjects are, ascending; those who have traits but no
    /// events are in no shard. Takes a look at each identity.
    public IntStream personNumbers() {
        BitSet some = allowed;
        IntStream identities = some == null ? IntStream.range(0, keys.end()) : some.stream();
        return keys.isEachPerson() ? identities : identities.filter(keys.known()::isPerson);
    }

    /// How many persons there are, or cases; costs as [#personNumbers].
    public int personCount() {
        return (int) personNumbers().count();
    }

    /// How many identities it knows; no person has a higher number.
    public int identityCount() {
        return keys.end();
    }

    /// The identity key of the person a subject is or is a part of; the value of a case.
    ///
    /// @param number the person's, or whatever [Shard#number] gives
    public String subjectKey(int number) {
        return personKey(locate(number)
                .map(location -> location.shard().person(location.subject()))
                .orElse(number));
    }

    /// The sessions a person is cut into, in order of time, or the person as a whole; none if it has no
    /// events.
    public List<SubjectLocation> parts(int person) {
        for (Shard shard : shards.reversed()) {
            int whole = shard.whole().subjectOf(person);
            if (whole >= 0 && shard.whole().isLive(whole)) {
                return IntStream.range(shard.firstPart(whole), shard.firstPart(whole + 1))
                        .mapToObj(part -> new SubjectLocation(shard, part))
                        .toList();
            }
        }
        return List.of();
    }

    /// What a person is called: that one of its identities which says most; the value of a case. Takes time
    /// for each identity of the person.
    public String personKey(int person) {
        String key = key(person);
        return subject.isOfPersons() ? key : CaseKey.shown(key);
    }

    String key(int person) {
        return keys.key(person);
    }

    /// The person that has the identity of a key, or the case of a value.
    public OptionalInt person(String key) {
        return subject.isOfPersons()
                ? keys.person(key)
                : CaseKey.meant(key).stream()
                        .map(keys::number)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
    }

    /// The persons of some identities, each once, in the order of these; identities that came after this
    /// snapshot are left out.
    public int[] persons(int[] identities) {
        return keys.persons(identities);
    }

    /// Where the timeline of a subject lies; empty for one without events.
    ///
    /// @param number the person's, or whatever [Shard#number] gives
    public Optional<SubjectLocation> locate(int number) {
        return sessions == null ? locatePerson(number) : sessions.locate(number);
    }

    private Optional<SubjectLocation> locatePerson(int person) {
        for (Shard shard : shards.reversed()) {
            int subject = shard.subjectOf(person);
            if (subject >= 0 && shard.isLive(subject)) {
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
        return ShardTotals.events(shards);
    }

    /// Time of the earliest event of the log, in microseconds since 1970; 0 if there is none.
    public long firstTimeMicros() {
        return ShardTotals.firstTimeMicros(ofPersons().shards);
    }

    private IndexSnapshot ofPersons() {
        return persons == null ? this : persons.ofPersons();
    }

    /// Time of the latest event of the log, in microseconds since 1970; 0 if there is none.
    public long lastTimeMicros() {
        return ShardTotals.lastTimeMicros(ofPersons().shards);
    }
}
