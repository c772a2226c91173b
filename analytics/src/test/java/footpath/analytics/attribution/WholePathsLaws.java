package footpath.analytics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholePathsLaws {
    @Test
    void pathsOfPlainEventsAreCountedByBitsAndOneByOne() {
        long lost = 0;
        for (long seed = 400; seed < 412; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 10; i++) {
                    Random random = new Random(seed * 100 + i);
                    AttributionQuestion question = plain(random);
                    String what = "seed " + seed + ": " + question;
                    var oracle = new AttributionOracle(question, log);
                    AttributionAnswer answer = index.ask(question);
                    AttributionLaws.assertAgrees(answer, oracle, what);
                    AttributionLaws.assertAgrees(index.askInPieces(question, seed), oracle, what);
                    AttributionLaws.assertAgrees(grown.ask(question), oracle, what);
                    AttributionLaws.assertAgrees(index.ask(amongEveryone(question)), oracle, what);
                    lost += answer.pathsWithoutConversion();
                }
            }
        }
        assertThat(lost).isGreaterThan(1000);
    }

    /// Everything of everyone, first conversions alone, and no event that is both.
    private static AttributionQuestion plain(Random random) {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "nothing"));
        Collections.shuffle(names, random);
        List<AttributionModel> few = new ArrayList<>(AttributionLaws.models());
        few.removeIf(model -> model instanceof AttributionModel.Markov(int order) && order > 1);
        Collections.shuffle(few, random);
        return new AttributionQuestion(
                Scope.everything(ZoneOffset.UTC).by(RandomFilters.scope(random).subject()),
                new EventMatcher(names.subList(0, 1 + random.nextInt(2)), Condition.ALWAYS),
                new EventMatcher(names.subList(2, 3 + random.nextInt(4)), Condition.ALWAYS),
                RandomFilters.one(random, AttributionLaws.FIELDS),
                RandomFilters.one(
                        random,
                        List.of(
                                Duration.ofMinutes(random.nextInt(1, 600)),
                                Duration.ofDays(random.nextInt(1, 20)),
                                Duration.ofDays(400))),
                few.subList(0, random.nextInt(1, 6)),
                RandomFilters.one(random, List.of(Optional.empty(), Optional.of("value"))),
                false,
                1 + random.nextInt(4));
    }

    /// The same of a segment that nobody is out of, which bits cannot tell.
    private static AttributionQuestion amongEveryone(AttributionQuestion question) {
        var nobody =
                new Segment.Did(EventMatcher.named("nowhere"), 1, Optional.empty(), Optional.empty(), Period.ALWAYS);
        Scope scope = question.scope();
        return new AttributionQuestion(
                new Scope(scope.period(), new Segment.Not(nobody), scope.zone(), scope.subject()),
                question.conversion(),
                question.touches(),
                question.by(),
                question.lookback(),
                question.models(),
                question.worth(),
                question.everyConversion(),
                question.top());
    }

    @Test
    void aConversionInTheLookbackBeforeThePeriodIsNone() {
        for (long seed = 500; seed < 510; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                Period late = new Period(Journeys.START.plus(Duration.ofDays(20)), Period.ALWAYS.toExclusive());
                Scope scope = new Scope(
                        late,
                        Segment.EVERYONE,
                        ZoneOffset.UTC,
                        Scope.everything(ZoneOffset.UTC).subject());
                var question = new AttributionQuestion(
                        scope,
                        EventMatcher.named("a"),
                        new EventMatcher(List.of("b", "c", "d"), Condition.ALWAYS),
                        new TouchField.Channel(),
                        Duration.ofDays(400),
                        AttributionLaws.models(),
                        Optional.empty(),
                        false,
                        3);
                AttributionLaws.assertAgrees(index.ask(question), new AttributionOracle(question, log), "seed " + seed);
            }
        }
    }
}
