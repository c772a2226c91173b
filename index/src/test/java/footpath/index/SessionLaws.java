package footpath.index;

import static footpath.testkit.Journeys.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Event;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLaws {
    private static final long DAY = Duration.ofHours(24).toNanos() / 1_000;

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void sessionsAreTheTimelinesCutByHand(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.options(repetition))) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(200));
                log.append(events.subList(from, to).toArray(Event[]::new));
                index.refresh();
                Duration timeout = Duration.ofMinutes(1 + random.nextInt(24 * 60));
                assertSessions(index.snapshot(), timeout);
                from = to;
            }
        }
    }

    private static void assertSessions(IndexSnapshot persons, Duration timeout) {
        IndexSnapshot sessions = persons.of(new Subject.Session(timeout));

        assertThat(content(sessions)).isEqualTo(cutByHand(IndexContent.of(persons), timeout));
        assertThat(sessions.eventCount()).isEqualTo(persons.eventCount());
        for (Shard shard : sessions.shards()) {
            for (int name = 0; name < shard.nameDictionary().size(); name++) {
                assertThat(posted(shard.postings(name))).isEqualTo(named(shard, name));
            }
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                assertThat(sessions.locate(shard.number(subject)).isPresent()).isEqualTo(shard.isLive(subject));
            }
        }
    }

    private static Map<String, List<List<IndexContent.Row>>> content(IndexSnapshot snapshot) {
        var content = new TreeMap<String, List<List<IndexContent.Row>>>();
        for (Shard shard : snapshot.shards()) {
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                if (shard.isLive(subject)) {
                    content.computeIfAbsent(snapshot.personKey(shard.person(subject)), _ -> new ArrayList<>())
                            .add(IndexContent.timeline(shard, subject));
                }
            }
        }
        return content;
    }

    private static Map<String, List<List<IndexContent.Row>>> cutByHand(
            Map<String, List<IndexContent.Row>> timelines, Duration timeout) {
        var cut = new TreeMap<String, List<List<IndexContent.Row>>>();
        timelines.forEach((person, timeline) -> {
            List<List<IndexContent.Row>> sessions = new ArrayList<>();
            for (IndexContent.Row row : timeline) {
                if (sessions.isEmpty()
                        || row.timeMicros() - sessions.getLast().getLast().timeMicros() > timeout.toNanos() / 1_000
                        || row.timeMicros() - sessions.getLast().getFirst().timeMicros() > DAY) {
                    sessions.add(new ArrayList<>());
                }
                sessions.getLast().add(row);
            }
            cut.put(person, sessions);
        });
        return cut;
    }

    /// Subject and event of each posting.
    private static List<List<Integer>> posted(Postings postings) {
        List<List<Integer>> posted = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            posted.add(List.of(postings.subjectAt(i), postings.eventAt(i)));
        }
        assertThat(posted.stream().map(List::getFirst).distinct()).hasSize(postings.subjectCount());
        return posted;
    }

    private static List<List<Integer>> named(Shard shard, int name) {
        List<List<Integer>> named = new ArrayList<>();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            for (int event = shard.firstEvent(subject); event < shard.endEvent(subject); event++) {
                if (shard.names().at(event) == name) {
                    named.add(List.of(subject, event));
                }
            }
        }
        return named;
    }

    @RepeatedTest(5)
    void aSessionHasTheTraitsOfItsPerson(RepetitionInfo repetition) {
        MemoryEventLog log =
                RandomJourneys.of(repetition.getCurrentRepetition()).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            IndexSnapshot sessions = index.snapshot().of(Subject.Session.USUAL);
            for (int i = 0; i < sessions.shards().size(); i++) {
                Shard shard = sessions.shards().get(i);
                PropertyColumn ofSessions = shard.trait("tier");
                PropertyColumn ofPersons = shard.whole().trait("tier");
                for (int subject = 0; subject < shard.subjectCount(); subject++) {
                    int whole = shard.whole().subjectOf(shard.person(subject));
                    assertThat(ofSessions.codes().at(subject))
                            .isEqualTo(ofPersons.codes().at(whole));
                }
            }
        }
    }

    @Test
    void aPauseAsLongAsTheTimeoutDoesNotCutAndADayDoes() {
        var log = MemoryEventLog.of(events("p", "a@0m a@30m a@61m"));
        for (int hour = 0; hour <= 25; hour++) {
            log.append(events("q", "a@" + hour * 60 + "m").toArray(Event[]::new));
        }
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            assertThat(sizes(index.snapshot().of(Subject.Session.USUAL)).get("p"))
                    .containsExactly(2, 1);
            assertThat(sizes(index.snapshot().of(new Subject.Session(Duration.ofHours(1))))
                            .get("q"))
                    .containsExactly(25, 1);
        }
    }

    private static Map<String, List<Integer>> sizes(IndexSnapshot sessions) {
        var sizes = new TreeMap<String, List<Integer>>();
        content(sessions)
                .forEach((person, cut) ->
                        sizes.put(person, cut.stream().map(List::size).toList()));
        return sizes;
    }

    @Test
    void aTimeoutBeyondADayIsRefused() {
        assertThatThrownBy(() -> new Subject.Session(Duration.ofHours(25)))
                .hasMessage("sessionTimeout: needs 1 microsecond to 24 hours, got PT25H");
    }
}
