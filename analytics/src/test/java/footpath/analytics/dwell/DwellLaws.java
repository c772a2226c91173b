package footpath.analytics.dwell;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Durations;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DwellLaws {
    private record Stay(String person, long entered, Optional<Long> left) {}

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 10; i++) {
                    DwellQuestion question = question(new Random(seed * 100 + i));
                    DwellAnswer answer = index.ask(question);
                    assertThat(answer.stages())
                            .as("seed %d: %s", seed, question)
                            .isEqualTo(stages(question, log));
                    assertThat(index.askInPieces(question, seed).stages()).isEqualTo(answer.stages());
                    assertThat(grown.ask(question).stages()).isEqualTo(answer.stages());
                }
            }
        }
    }

    @Test
    void oneStageOfPlainEventsIsFoundByBitsAndByLookingAtEach() {
        for (long seed = 40; seed < 52; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 10; i++) {
                    Random random = new Random(seed * 100 + i);
                    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "nothing"));
                    Collections.shuffle(names, random);
                    var stage = new DwellStage(
                            "s",
                            new EventMatcher(names.subList(0, 1 + random.nextInt(2)), Condition.ALWAYS),
                            Optional.of(new EventMatcher(names.subList(2, 3 + random.nextInt(2)), Condition.ALWAYS)));
                    Scope scope = Scope.everything(ZoneOffset.UTC)
                            .by(RandomFilters.scope(random).subject());
                    var question = new DwellQuestion(scope, List.of(stage), Optional.empty());
                    List<DwellAnswer.StageAnswer> answer = index.ask(question).stages();
                    assertThat(answer).as("seed %d: %s", seed, question).isEqualTo(stages(question, log));
                    assertThat(index.askInPieces(question, seed).stages()).isEqualTo(answer);
                    assertThat(grown.ask(question).stages()).isEqualTo(answer);
                    // A segment that nobody is out of.
                    var nobody = new Segment.Did(
                            EventMatcher.named("nowhere"), 1, Optional.empty(), Optional.empty(), Period.ALWAYS);
                    var everyone = new Scope(Period.ALWAYS, new Segment.Not(nobody), scope.zone(), scope.subject());
                    var slow = new DwellQuestion(everyone, List.of(stage), Optional.empty());
                    assertThat(index.ask(slow).stages()).isEqualTo(answer);
                }
            }
        }
    }

    @Test
    void listsWhomItCounts() {
        for (long seed = 20; seed < 32; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                DwellQuestion question = question(new Random(seed));
                for (int stage = 0; stage < question.stages().size(); stage++) {
                    String name = question.stages().get(stage).name();
                    DwellAnswer.StageAnswer counted =
                            index.ask(question).stages().get(stage);
                    var stalled = new DwellListQuestion(question, name, DwellList.STALLED);
                    assertThat(index.ask(stalled).persons()).hasSize((int) counted.stalled());
                    var in = new DwellListQuestion(question, name, DwellList.IN);
                    List<DwellListAnswer.Sitting> persons = index.ask(in).persons();
                    assertThat(persons.stream()
                                    .map(one -> index.key(
                                            one.person(), question.scope().subject())))
                            .as("seed %d: %s", seed, question)
                            .containsExactlyInAnyOrderElementsOf(stays(question, stage, log).stream()
                                    .filter(stay -> stay.left().isEmpty())
                                    .map(Stay::person)
                                    .toList());
                    assertThat(persons.stream().map(DwellListAnswer.Sitting::entered))
                            .isSorted();
                    assertThat(persons.stream()
                                    .filter(DwellListAnswer.Sitting::stalled)
                                    .toList())
                            .isEqualTo(index.ask(stalled).persons());
                    assertThat(index.askInPieces(in, seed).persons()).isEqualTo(persons);
                    assertThat(told(grown, in)).isEqualTo(told(index, in));
                }
            }
        }
    }

    /// The list by keys, since numbers depend on the order of arrival.
    private static Set<String> told(TestIndex index, DwellListQuestion question) {
        return index.ask(question).persons().stream()
                .map(one -> index.key(one.person(), question.dwell().scope().subject()) + " " + one.entered() + " "
                        + one.seconds() + " " + one.stalled())
                .collect(Collectors.toSet());
    }

    private static DwellQuestion question(Random random) {
        List<DwellStage> stages = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            boolean leaves = i == count - 1 || random.nextBoolean();
            stages.add(new DwellStage(
                    "s" + i,
                    RandomFilters.matcher(random),
                    leaves ? Optional.of(RandomFilters.matcher(random)) : Optional.empty()));
        }
        Scope scope = RandomFilters.scope(random);
        Optional<Instant> asOf = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Journeys.START.plus(Duration.ofHours(24 * 20 + random.nextInt(24 * 60))));
        return new DwellQuestion(scope, stages, asOf);
    }

    private static long end(DwellQuestion question, MemoryEventLog log) {
        Instant last = log.events().stream()
                .map(Event::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Math.min(
                question.scope().period().toMicrosExclusive(),
                Micros.of(question.asOf().orElse(last)));
    }

    /// Looks for each stay alone: its first event, then the first after it that ends it.
    private static List<Stay> stays(DwellQuestion question, int stage, MemoryEventLog log) {
        List<Stay> stays = new ArrayList<>();
        Period period = question.scope().period();
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            List<Timeline.Entry> events = timeline.events().stream()
                    .filter(entry -> entry.time() <= end(question, log) && entry.time() < period.toMicrosExclusive())
                    .toList();
            int next = 0;
            while (next < events.size()) {
                int first = next;
                if (!Evaluation.matches(
                        question.stages().get(stage).enters(), events.get(first).event())) {
                    next++;
                    continue;
                }
                int last = first + 1;
                while (last < events.size()
                        && !ends(question, stage, events.get(last).event())) {
                    last++;
                }
                stays.add(new Stay(
                        timeline.person(),
                        events.get(first).time(),
                        last < events.size() ? Optional.of(events.get(last).time()) : Optional.empty()));
                next = last + 1;
            }
        }
        return stays;
    }

    private static boolean ends(DwellQuestion question, int stage, Event event) {
        List<DwellStage> stages = question.stages();
        return stages.get(stage)
                        .leaves()
                        .filter(leaves -> Evaluation.matches(leaves, event))
                        .isPresent()
                || stages.subList(stage + 1, stages.size()).stream()
                        .anyMatch(later -> Evaluation.matches(later.enters(), event));
    }

    private static List<DwellAnswer.StageAnswer> stages(DwellQuestion question, MemoryEventLog log) {
        List<DwellAnswer.StageAnswer> stages = new ArrayList<>();
        for (int stage = 0; stage < question.stages().size(); stage++) {
            List<Stay> stays = stays(question, stage, log);
            Optional<Durations> times = Quantiles.of(stays.stream()
                    .flatMap(stay -> stay.left().map(left -> left - stay.entered()).stream())
                    .toList());
            List<Stay> in = stays.stream().filter(stay -> stay.left().isEmpty()).toList();
            stages.add(new DwellAnswer.StageAnswer(
                    question.stages().get(stage).name(),
                    stays.stream().map(Stay::person).distinct().count(),
                    stays.size(),
                    stays.size() - in.size(),
                    in.size(),
                    times.map(Durations::medianSeconds),
                    times.map(Durations::p90Seconds),
                    in.stream()
                            .filter(stay -> times.isPresent()
                                    && (end(question, log) - stay.entered()) / 1e6
                                            > times.get().p90Seconds())
                            .count()));
        }
        return stages;
    }
}
