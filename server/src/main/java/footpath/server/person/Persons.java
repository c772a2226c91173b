package footpath.server.person;

import footpath.events.log.LoggedEvent;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.person.PersonBody.ChannelCount;
import footpath.server.person.PersonBody.MapPassage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Finds persons and tells their timelines.
public final class Persons {
    private final Footpath footpath;
    private final BiFunction<Integer, ZoneId, List<MapPassage>> passages;

    /// @param passages how far a person, by number, came on each map
    public Persons(Footpath footpath, BiFunction<Integer, ZoneId, List<MapPassage>> passages) {
        this.footpath = footpath;
        this.passages = passages;
    }

    /// Persons whose key contains a text, in any letter case, in order of their first arrival.
    public PersonPage find(String text, long offset, int limit, ZoneId zone) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        String wanted = text.toLowerCase(Locale.ROOT);
        List<PersonLine> page = new ArrayList<>();
        long total = 0;
        for (int person : (Iterable<Integer>) snapshot.personNumbers()::iterator) {
            if (snapshot.personKey(person).toLowerCase(Locale.ROOT).contains(wanted)) {
                if (total >= offset && page.size() < limit) {
                    page.add(PersonLine.of(person, snapshot, zone));
                }
                total++;
            }
        }
        return new PersonPage(total, offset, page);
    }

    /// One person, by any of its identities.
    ///
    /// @param before only events before this one in the timeline; empty for the newest
    public PersonBody show(String key, int limit, Optional<Long> before, ZoneId zone) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        int person = PersonKey.number(key, snapshot);
        PersonLine line = PersonLine.of(person, snapshot, zone);
        Optional<SubjectLocation> location = snapshot.locate(person);
        List<LoggedEvent> events = footpath.log()
                .events(
                        key,
                        location.map(at -> at.newestSeqs(limit + 1, before.orElse(Long.MAX_VALUE)))
                                .orElse(new long[0]));
        boolean more = events.size() > limit;
        List<LoggedEvent> page = more ? events.subList(0, limit) : events;
        return new PersonBody(
                line.person(),
                footpath.log().traits(key),
                line.firstSeen(),
                line.lastSeen(),
                line.events(),
                location.map(Persons::channels).orElse(List.of()),
                page.stream().map(event -> EventBody.of(event, zone)).toList(),
                more ? page.getLast().seq() : null,
                passages.apply(person, zone));
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
