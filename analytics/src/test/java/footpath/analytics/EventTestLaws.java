package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTestLaws {
    @Test
    void theCompiledFormAgreesWithTheTestOfASingleEventAndPerson() {
        for (long seed = 0; seed < 20; seed++) {
            try (TestIndex index = TestIndex.grown(RandomJourneys.of(seed).log())) {
                var random = new Random(seed);
                for (int i = 0; i < 40; i++) {
                    assertAgreeOnEvents(index, RandomFilters.onEvents(random));
                    assertAgreeOnPersons(index, RandomFilters.onTraits(random));
                }
            }
        }
    }

    private static void assertAgreeOnEvents(TestIndex index, Condition condition) {
        List<Event> events = index.log().events();
        var matcher = new EventMatcher(List.of(), condition);
        for (Shard shard : index.snapshot().shards()) {
            EventTest test = EventTest.ofEvents(condition, shard);
            for (int event = 0; event < shard.eventCount(); event++) {
                Event plain = events.get((int) shard.seqs().seqAt(event) - 1);
                assertThat(test.test(event))
                        .as("%s on %s", condition, plain)
                        .isEqualTo(Evaluation.matches(matcher, plain));
            }
        }
    }

    private static void assertAgreeOnPersons(TestIndex index, Condition condition) {
        List<Timeline> timelines = Timeline.of(index.log(), Scope.everything(ZoneOffset.UTC));
        for (Shard shard : index.snapshot().shards()) {
            SubjectMask mask = SubjectMask.of(shard, condition);
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                String key = index.snapshot().personKey(shard.person(subject));
                boolean expected = shard.isLive(subject)
                        && timelines.stream()
                                .anyMatch(timeline -> timeline.person().equals(key) && timeline.isIn(condition));
                assertThat(mask.has(subject)).as("%s on %s", condition, key).isEqualTo(expected);
            }
        }
    }
}
