package footpath.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SurvivalLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        int points = 0;
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    SurvivalQuestion question = question(new Random(seed * 100 + i));
                    SurvivalAnswer answer = index.ask(question);
                    assertAgrees(answer, observations(question, log), "seed " + seed + ": " + question);
                    points += answer.points().size();
                }
            }
        }
        assertThat(points).isGreaterThan(200);
    }

    @Test
    void plainEventsAreFoundByBitsAndByLookingAtEach() {
        for (long seed = 200; seed < 212; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 10; i++) {
                    Random random = new Random(seed * 100 + i);
                    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "nothing"));
                    Collections.shuffle(names, random);
                    var entry = new EventMatcher(names.subList(0, 1 + random.nextInt(2)), Condition.ALWAYS);
                    var event = new EventMatcher(names.subList(2, 3 + random.nextInt(2)), Condition.ALWAYS);
                    Scope scope = Scope.everything(ZoneOffset.UTC)
                            .by(RandomFilters.scope(random).subject());
                    var question = new SurvivalQuestion(scope, entry, event, 10_000);
                    SurvivalAnswer answer = index.ask(question);
                    assertAgrees(answer, observations(question, log), "seed " + seed + ": " + question);
                    assertSame(index.askInPieces(question, seed), answer);
                    assertSame(grown.ask(question), answer);
                    // A segment that nobody is out of.
                    var nobody = new Segment.Did(
                            EventMatcher.named("nowhere"), 1, Optional.empty(), Optional.empty(), Period.ALWAYS);
                    var everyone = new Scope(Period.ALWAYS, new Segment.Not(nobody), scope.zone(), scope.subject());
                    SurvivalAnswer slow = index.ask(new SurvivalQuestion(everyone, entry, event, 10_000));
                    assertThat(slow.points()).isEqualTo(answer.points());
                    assertThat(slow.entrants()).isEqualTo(answer.entrants());
                }
            }
        }
    }

    @Test
    void aCurveOfMoreStepsTellsTheLatestAtEachOfSomeTimes() {
        for (long seed = 300; seed < 310; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                SurvivalQuestion question = question(new Random(seed));
                SurvivalAnswer whole = index.ask(question);
                List<SurvivalAnswer.PointAnswer> steps = whole.points();
                for (int most = 2; most < 20; most++) {
                    var fewer = new SurvivalQuestion(question.scope(), question.entry(), question.event(), most);
                    SurvivalAnswer answer = index.ask(fewer);
                    assertThat(answer.medianSeconds()).isEqualTo(whole.medianSeconds());
                    assertThat(answer.points()).isEqualTo(steps.size() <= most ? steps : latest(steps, most));
                }
            }
        }
    }

    private static List<SurvivalAnswer.PointAnswer> latest(List<SurvivalAnswer.PointAnswer> steps, int most) {
        double first = steps.getFirst().seconds();
        double span = steps.getLast().seconds() - first;
        var latest = new TreeMap<Double, SurvivalAnswer.PointAnswer>();
        steps.forEach(step -> latest.put(Math.ceil((step.seconds() - first) / span * (most - 1)), step));
        return List.copyOf(latest.values());
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 108; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                SurvivalQuestion question = question(new Random(seed));
                SurvivalAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole);
                assertSame(grown.ask(question), whole);
                assertSame(grown.askInPieces(question, seed), whole);
            }
        }
    }

    private static void assertSame(SurvivalAnswer actual, SurvivalAnswer expected) {
        assertThat(actual).usingRecursiveComparison().ignoringFields("took").isEqualTo(expected);
    }

    private static SurvivalQuestion question(Random random) {
        return new SurvivalQuestion(
                RandomFilters.scope(random), RandomFilters.matcher(random), RandomFilters.matcher(random), 10_000);
    }

    private record Observation(long micros, boolean event) {}

    private static List<Observation> observations(SurvivalQuestion question, MemoryEventLog log) {
        long latest = log.events().stream()
                .mapToLong(event -> Micros.of(event.time()))
                .max()
                .orElseThrow();
        long end = Math.min(latest, question.scope().period().toMicrosExclusive());
        List<Observation> observations = new ArrayList<>();
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            List<Timeline.Entry> events = timeline.events();
            events.stream()
                    .filter(entry -> Evaluation.matches(question.entry(), entry.event()))
                    .findFirst()
                    .ifPresent(entry ->
                            observations.add(events.subList(events.indexOf(entry) + 1, events.size()).stream()
                                    .filter(later -> Evaluation.matches(question.event(), later.event()))
                                    .findFirst()
                                    .map(event -> new Observation(event.time() - entry.time(), true))
                                    .orElse(new Observation(end - entry.time(), false))));
        }
        return observations;
    }

    /// Survival by Efron's redistribution to the right: everyone carries the same mass; who is censored
    /// hands it on evenly to those observed longer; what carriers of the event take away is lost.
    private static void assertAgrees(SurvivalAnswer answer, List<Observation> observations, String what) {
        assertThat(answer.entrants()).as(what).isEqualTo(observations.size());
        assertThat(answer.events())
                .as(what)
                .isEqualTo(observations.stream().filter(Observation::event).count());
        List<Long> times = observations.stream()
                .filter(Observation::event)
                .map(Observation::micros)
                .distinct()
                .sorted()
                .toList();
        assertThat(answer.points()).as(what).hasSameSizeAs(times);
        double[] mass = redistributed(observations);
        double greenwood = 0;
        for (int i = 0; i < times.size(); i++) {
            long time = times.get(i);
            SurvivalAnswer.PointAnswer point = answer.points().get(i);
            long atRisk =
                    observations.stream().filter(one -> one.micros() >= time).count();
            long died = observations.stream()
                    .filter(one -> one.event() && one.micros() == time)
                    .count();
            double survival = 1;
            for (int person = 0; person < mass.length; person++) {
                Observation one = observations.get(person);
                survival -= one.event() && one.micros() <= time ? mass[person] : 0;
            }
            greenwood += (double) died / (atRisk * (atRisk - died));
            assertThat(point.seconds()).as(what).isEqualTo(time / 1e6);
            assertThat(point.atRisk()).as(what).isEqualTo(atRisk);
            assertThat(point.survival()).as(what).isCloseTo(survival, within(1e-9));
            if (atRisk > died) {
                assertThat(point.standardError()).as(what).isCloseTo(survival * Math.sqrt(greenwood), within(1e-9));
                SurvivalAnswer.IntervalAnswer interval = point.interval().orElseThrow();
                assertThat(interval.low()).isBetween(0.0, point.survival());
                assertThat(interval.high()).isBetween(point.survival(), 1.0);
            }
        }
    }

    private static double[] redistributed(List<Observation> observations) {
        double[] mass = new double[observations.size()];
        Arrays.fill(mass, 1.0 / observations.size());
        List<Integer> censored = new ArrayList<>();
        for (int person = 0; person < mass.length; person++) {
            if (!observations.get(person).event()) {
                censored.add(person);
            }
        }
        censored.sort(
                Comparator.comparingLong(person -> observations.get(person).micros()));
        for (int i = 0; i < censored.size(); i++) {
            int giver = censored.get(i);
            long time = observations.get(giver).micros();
            List<Integer> heirs = new ArrayList<>(censored.subList(i + 1, censored.size()));
            for (int person = 0; person < mass.length; person++) {
                if (observations.get(person).event() && observations.get(person).micros() > time) {
                    heirs.add(person);
                }
            }
            for (int heir : heirs) {
                mass[heir] += mass[giver] / heirs.size();
            }
            mass[giver] = heirs.isEmpty() ? mass[giver] : 0;
        }
        return mass;
    }
}
