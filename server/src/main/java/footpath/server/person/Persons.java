package footpath.server.person;

import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.events.log.LoggedEvent;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import footpath.server.AllowedPersons;
import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.http.Times;
import footpath.server.person.PersonBody.AccountOfPerson;
import footpath.server.person.PersonBody.ChannelCount;
import footpath.server.person.PersonBody.MapPassage;
import footpath.store.identity.IdentityReader;
import footpath.store.identity.KnownThen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds persons and tells their timelines.
public final class Persons {
    private final Footpath footpath;
    private final BiFunction<Integer, ZoneId, List<MapPassage>> passages;
    private final BiFunction<Integer, List<String>, List<String>> segments;

    /// @param passages how far a person, by number, came on each map
    /// @param segments in which saved segments a person is, by number and all its identities
    public Persons(
            Footpath footpath,
            BiFunction<Integer, ZoneId, List<MapPassage>> passages,
            BiFunction<Integer, List<String>, List<String>> segments) {
        this.footpath = footpath;
        this.passages = passages;
        this.segments = segments;
    }

    /// Persons any of whose identities contains a text, in any letter case: those with one that begins with
    /// it first, then in order of arrival. Everybody if the text is empty.
    ///
    /// @param purpose name of what for, so that only those are told who allow it; the standard one if empty
    /// @throws footpath.server.Fault `INVALID_QUESTION` if there is no such purpose
    public FoundPersons find(String text, Optional<String> purpose, long offset, int limit, ZoneId zone) {
        AllowedPersons allowed = footpath.allowed(purpose);
        IndexSnapshot snapshot = allowed.everyone();
        int[] found = text.isEmpty()
                ? snapshot.personNumbers().toArray()
                : snapshot.persons(footpath.log().identities().matching().find(text));
        int[] persons = allowed.among(found);
        return new FoundPersons(
                persons.length,
                offset,
                IntStream.of(persons)
                        .skip(offset)
                        .limit(limit)
                        .mapToObj(person -> found(person, snapshot, zone))
                        .toList(),
                allowed.told(found.length - persons.length));
    }

    private FoundPersons.FoundPerson found(int person, IndexSnapshot snapshot, ZoneId zone) {
        PersonLine line = PersonLine.of(person, snapshot, zone);
        return new FoundPersons.FoundPerson(
                line.person(),
                line.events(),
                line.firstSeen(),
                line.lastSeen(),
                footpath.log().identities().ofPerson(person).length,
                snapshot.locate(person).map(Persons::channels).orElse(List.of()).stream()
                        .map(ChannelCount::channel)
                        .toList());
    }

    /// All values that the traits of a person were given.
    ///
    /// @param traits by name and time
    public record TraitHistory(List<TraitLine> traits) {}

    /// What the traits of a person were when.
    ///
    /// @param purpose name of what for; the standard one if empty
    /// @throws footpath.server.Fault `UNKNOWN_PERSON`, or `PURPOSE_REFUSED`
    public TraitHistory traits(String key, Optional<String> purpose, ZoneId zone) {
        int person = number(key, footpath.allowed(purpose));
        return new TraitHistory(footpath.log().identities().traits(person).stream()
                .map(value -> TraitLine.of(value, zone))
                .toList());
    }

    /// One person, by any of its identities.
    ///
    /// @param purpose name of what for; the standard one if empty
    /// @param before  only events before the place of this one; empty for the newest. Nothing comes before an event
    ///                that is not in the log
    /// @throws footpath.server.Fault `UNKNOWN_PERSON`, or `PURPOSE_REFUSED`
    public PersonBody show(String key, Optional<String> purpose, int limit, Optional<Long> before, ZoneId zone) {
        AllowedPersons allowed = footpath.allowed(purpose);
        IndexSnapshot snapshot = allowed.everyone();
        int person = number(key, allowed);
        PersonLine line = PersonLine.of(person, snapshot, zone);
        Optional<SubjectLocation> location = snapshot.locate(person);
        JoinedTimeline timeline = new JoinedTimeline(footpath.log(), snapshot, List.of(person));
        JoinedTimeline.Part part = part(timeline, key, limit, before);
        return new PersonBody(
                line.person(),
                identities(person),
                null,
                footpath.log().traits(key),
                line.firstSeen(),
                line.lastSeen(),
                line.events(),
                timeline.flaggedCount(),
                location.map(Persons::channels).orElse(List.of()),
                part.events().stream().map(event -> EventBody.of(event, zone)).toList(),
                part.next().map(TimelinePlace::seq).orElse(null),
                passages.apply(person, zone),
                segments.apply(person, identities(person)),
                accounts(person, zone));
    }

    private JoinedTimeline.Part part(JoinedTimeline timeline, String key, int limit, Optional<Long> before) {
        List<LoggedEvent> last =
                before.map(seq -> footpath.log().events(key, new long[] {seq})).orElse(List.of());
        return before.isPresent() && last.isEmpty()
                ? new JoinedTimeline.Part(List.of(), Optional.empty())
                : timeline.part(limit, last.stream().map(TimelinePlace::of).findFirst());
    }

    private static int number(String key, AllowedPersons allowed) {
        int person = PersonKey.number(key, allowed.everyone());
        allowed.require(person, key);
        return person;
    }

    private List<AccountOfPerson> accounts(int person, ZoneId zone) {
        return footpath.log().accounts().ofPerson(person).stream()
                .map(one -> new AccountOfPerson(
                        one.account().kind(),
                        one.account().key(),
                        one.name().orElse(null),
                        Times.text(Micros.toInstant(one.member().sinceMicros()), zone),
                        one.member().sources(),
                        one.member().isByHand()))
                .toList();
    }

    private List<String> identities(int person) {
        IdentityReader reader = footpath.log().identities();
        return reader.names(reader.ofPerson(person)).stream()
                .map(Identity::text)
                .toList();
    }

    /// A person by what the platform had recorded up to an instant, as it knew then who is one person. Where it
    /// was on each map is not told: maps are measured by what is known now. Takes long where many identities
    /// are linked.
    ///
    /// @param purpose name of what for, by what was known then; the standard one if empty
    /// @throws footpath.server.Fault `UNKNOWN_PERSON`, or `PURPOSE_REFUSED`
    public PersonBody asKnownAt(
            Instant known, String key, Optional<String> purpose, int limit, Optional<Long> before, ZoneId zone) {
        int number = footpath.log()
                .identities()
                .number(Identity.parse(key))
                .orElseGet(() -> PersonKey.number(key, footpath.index().snapshot()));
        footpath.populations().requireAllowedAt(known, purpose, number, key);
        KnownThen then = footpath.log().pastPersons().of(number, known, limit + 1, before);
        boolean more = then.events().size() > limit;
        List<LoggedEvent> page = more ? then.events().subList(0, limit) : then.events();
        return new PersonBody(
                then.called().text(),
                then.identities().stream().map(Identity::text).toList(),
                Times.text(known, zone),
                then.traits(),
                time(then.firstMicros(), zone),
                time(then.lastMicros(), zone),
                then.eventCount(),
                then.flagged(),
                then.channels().stream()
                        .map(channel -> new ChannelCount(channel.channel(), channel.events()))
                        .toList(),
                page.stream().map(event -> EventBody.of(event, zone)).toList(),
                more ? page.getLast().seq() : null,
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable String time(OptionalLong micros, ZoneId zone) {
        return micros.isPresent() ? Times.text(Micros.toInstant(micros.getAsLong()), zone) : null;
    }

    private static List<ChannelCount> channels(SubjectLocation location) {
        Shard shard = location.shard();
        long[] counts = new long[shard.channelDictionary().size()];
        for (int event = shard.firstEvent(location.subject()); event < shard.endEvent(location.subject()); event++) {
            counts[shard.channels().at(event)]++;
        }
        return IntStream.range(0, counts.length)
                .filter(channel -> counts[channel] > 0)
                .mapToObj(channel -> new ChannelCount(shard.channelDictionary().get(channel), counts[channel]))
                .sorted(Comparator.comparingLong(ChannelCount::n).reversed().thenComparing(ChannelCount::channel))
                .toList();
    }
}
