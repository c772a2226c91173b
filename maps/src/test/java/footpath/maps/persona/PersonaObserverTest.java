package footpath.maps.persona;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Share;
import footpath.events.log.EventLog;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.maps.persona.ObservedPersona.ObservedField;
import footpath.maps.persona.ObservedPersona.ObservedValue;
import footpath.maps.persona.ObservedPersonas.GrowthPoint;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaObserverTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);

    /// Worked by hand. 2026-01-01 is a Thursday; emil never enters.
    private static final String[] GUESTS = {
        "anna{kids=2,plan=pro}: visit@0d/web cart@1d/web pay@2d/store{device=phone}",
        "ben{kids=1,plan=pro}: visit@0d/web pay@1d/store",
        "carl{kids=0,plan=free}: visit@0d/app",
        "dora{kids=0,plan=pro}: visit@8d/app pay@9d/app{device=tablet}",
        "emil{kids=0}: other@0d/app"
    };

    private static final String FAMILIES = """
            {"key": "families", "title": "Families", "channels": ["Web site", "Phone", "App"], "devices": ["Phone"],
             "segment": {"trait": "kids", "op": ">", "value": 0}}""";
    private static final String PROS = """
            {"key": "pros", "title": "Pros", "segment": {"trait": "plan", "op": "=", "value": "pro"}}""";
    private static final String ANYBODY = """
            {"key": "anybody", "title": "Anybody", "segment": {"all": []}}""";
    private static final String TYPO = """
            {"key": "typo", "title": "Typo", "segment": {"trait": "kid", "op": "=", "value": 1}}""";

    @TempDir
    private Path directory;

    private ObservedPersonas observed(JourneyMap map, EventLog log) {
        try (JourneyIndex index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new PersonaObserver(asker, CLOCK).observe(map, 3, index.snapshot(), Optional.empty());
        }
    }

    private ObservedPersonas observed(String more, String... personas) {
        return observed(shop(more, personas), Journeys.journeys(GUESTS));
    }

    private static JourneyMap shop(String more, String... personas) {
        return map(
                more + "\"minN\": 1, \"channels\": [{\"key\": \"web\", \"title\": \"Web site\"}], \"personas\": ["
                        + String.join(",", personas) + "]",
                stage(
                        "buy",
                        step("visit", bound("visit")),
                        step("cart", bound("cart") + ", \"optional\": true"),
                        step("pay", bound("pay"))));
    }

    @Test
    void sizesEntrantsAndOverlapsAreThoseCountedByHand() {
        ObservedPersonas observed = observed("", FAMILIES, PROS);

        assertThat(observed.persons()).contains(5L);
        assertThat(observed.entrants()).contains(4L);
        assertThat(observed.goal().orElseThrow().key()).isEqualTo("pay");
        ObservedPersona families = observed.personas().getFirst();
        assertThat(families.size()).contains(new Share(2, 5));
        assertThat(families.entrants()).contains(new Share(2, 4));
        PersonaOverlap.Pair pair = observed.overlap().pairs().getFirst();
        assertThat(pair.ofOne()).contains(new Share(2, 2));
        assertThat(pair.ofOther()).contains(new Share(2, 3));
        assertThat(pair.jaccard()).hasValue(2.0 / 3);
        assertThat(observed.overlap().none()).contains(new Share(2, 5));
        assertThat(observed.overlap().one()).contains(new Share(1, 5));
        assertThat(observed.overlap().several()).contains(new Share(2, 5));
        assertThat(families.findings())
                .contains("2 of 2 are Pros too: nearly the same people. Join the two, or" + " sharpen a segment.");
    }

    @Test
    void channelsAreToldByEventsAndByPersonsBesideTheBeliefs() {
        ObservedPersona families = observed("", FAMILIES).personas().getFirst();

        assertThat(families.channels())
                .extracting(channel -> channel.value().orElse(""))
                .containsExactly("store", "web", "app");
        ObservedValue web = families.channels().get(1);
        assertThat(web.believed()).isTrue();
        assertThat(web.members()).contains(new Share(2, 2));
        assertThat(web.everybody()).contains(new Share(2, 5));
        assertThat(web.events()).contains(new Share(3, 5));
        assertThat(web.allEvents()).contains(new Share(3, 9));
        assertThat(web.lift()).hasValue(2.5);
        assertThat(families.unseen()).containsExactly("Phone", "App");
        ObservedField device = families.devices().getFirst();
        assertThat(device.name()).isEqualTo("device");
        ObservedValue phone = device.values().stream()
                .filter(value -> value.value().equals(Optional.of("phone")))
                .findFirst()
                .orElseThrow();
        assertThat(phone.members()).contains(new Share(1, 2));
        assertThat(phone.everybody()).contains(new Share(1, 5));
        assertThat(phone.believed()).isTrue();
    }

    @Test
    void traitsAreToldAndThoseOfTheSegmentAreNotCompared() {
        ObservedPersona families = observed("", FAMILIES).personas().getFirst();

        assertThat(families.traits()).extracting(ObservedField::name).containsExactly("plan", "kids");
        ObservedValue pro = families.traits().getFirst().values().getFirst();
        assertThat(pro.value()).contains("pro");
        assertThat(pro.members()).contains(new Share(2, 2));
        assertThat(pro.everybody()).as("nothing is known of emil").contains(new Share(3, 4));
        assertThat(families.traits().getFirst().known()).contains(new Share(2, 2));
        assertThat(pro.pValue()).isPresent();
        ObservedField kids = families.traits().get(1);
        assertThat(kids.own()).isTrue();
        assertThat(kids.values()).allSatisfy(value -> assertThat(value.pValue()).isEmpty());
    }

    @Test
    void growthTellsHowManyWereKnownAndHowManyEnteredEachWeek() {
        ObservedPersonas observed = observed("", FAMILIES, PROS);

        assertThat(observed.unit()).isEqualTo(CalendarUnit.WEEK);
        LocalDate first = LocalDate.of(2025, 12, 29);
        assertThat(observed.growth())
                .containsExactly(
                        new GrowthPoint(first, true, Optional.of(4L), Optional.of(3L)),
                        new GrowthPoint(first.plusWeeks(1), true, Optional.of(5L), Optional.of(1L)));
        assertThat(observed.personas().get(1).growth())
                .containsExactly(
                        new GrowthPoint(first, true, Optional.of(2L), Optional.of(2L)),
                        new GrowthPoint(first.plusWeeks(1), true, Optional.of(3L), Optional.of(1L)));
    }

    @Test
    void walkingAlikeIsHowOftenTwoMembersWalkTheSameWay() {
        WayLikeness likeness =
                observed("", PROS).personas().getFirst().likeness().orElseThrow();

        // anna visit cart pay, ben and dora visit pay, carl visit: one pair of three, and nobody walks as carl does.
        assertThat(likeness.members()).isEqualTo(3);
        assertThat(likeness.ways()).isEqualTo(2);
        assertThat(likeness.same()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(likeness.across()).isZero();
        assertThat(likeness.first()).containsExactly("visit", "pay");
        assertThat(likeness.onFirst()).contains(new Share(2, 3));
        assertThat(likeness.allOnFirst()).contains(new Share(2, 4));
    }

    @Test
    void reachesAreComparedWithAllOthers() {
        ObservedPersona families = observed("", FAMILIES).personas().getFirst();

        assertThat(families.steps()).extracting(step -> step.key()).containsExactly("cart", "pay");
        ObservedPersona.ReachGap pay = families.steps().get(1);
        assertThat(pay.members()).contains(new Share(2, 2));
        assertThat(pay.everybody()).contains(new Share(3, 4));
        assertThat(pay.gap().orElseThrow().second()).isEqualTo(new Share(1, 2));
        assertThat(pay.gap().orElseThrow().difference()).hasValue(0.5);
    }

    @Test
    void aPersonaWithoutASegmentOrWithOneThatCannotBeAskedSaysSo() {
        ObservedPersonas observed = observed("", ANYBODY, TYPO, FAMILIES);

        assertThat(observed.personas().getFirst().reason().orElseThrow()).startsWith("it has no segment");
        assertThat(observed.personas().get(1).reason().orElseThrow()).contains("no trait \"kid\"", "nearest: \"kids\"");
        assertThat(observed.personas().get(2).size()).contains(new Share(2, 5));
        assertThat(observed.overlap().pairs()).isEmpty();
    }

    @Test
    void aMapWithoutPersonasAndDataWithoutEventsAreToldAsSuch() {
        ObservedPersonas observed = observed("");
        assertThat(observed.personas()).isEmpty();
        assertThat(observed.overlap().none()).contains(new Share(5, 5));
    }

    @Test
    void dataWithoutEventsHasNothingToTell() {
        ObservedPersonas observed = observed(shop("", PROS), Journeys.journeys());
        assertThat(observed.personas().getFirst().reason()).isPresent();
        assertThat(observed.growth()).isEmpty();
        assertThat(observed.dataThrough()).isEmpty();
    }

    @Test
    void smallNumbersAreHiddenAndTheOverlapOfTwoDoesNotFollowFromThoseInNone() {
        ObservedPersonas observed = observed("\"hideBelow\": 2, ", FAMILIES, PROS);

        PersonaOverlap.Pair pair = observed.overlap().pairs().getFirst();
        assertThat(pair.ofOne()).as("dora alone is a pro and no family").isEmpty();
        assertThat(observed.overlap().none()).isEmpty();
        assertThat(observed.overlap().several()).isEmpty();
        ObservedPersona pros = observed.personas().get(1);
        assertThat(pros.entrants()).contains(new Share(3, 4));
        assertThat(pros.likeness()).as("one other entered").isEmpty();
        assertThat(observed.personas().getFirst().channels()).allSatisfy(channel -> {
            assertThat(channel.members().map(Share::n).orElse(2L)).isNotEqualTo(1);
            assertThat(channel.events().isPresent()).isEqualTo(channel.members().isPresent());
        });
    }

    @Test
    void aTraitThatTellsWhoReachesTheGoalIsASplit() {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 80)
                .forEach(i -> lines.add(
                        "old%d{kids=1,age=%d}: visit@0d%s".formatted(i, 40 + i % 20, i % 10 == 0 ? " pay@1d" : "")));
        IntStream.range(0, 80)
                .forEach(i -> lines.add(
                        "young%d{kids=1,age=%d}: visit@0d%s".formatted(i, 18 + i % 20, i % 10 == 0 ? "" : " pay@1d")));
        lines.add("other{kids=0,age=30}: visit@0d");
        JourneyMap shop = shop("", FAMILIES);
        ObservedPersona families = observed(shop, Journeys.journeys(lines.toArray(String[]::new)))
                .personas()
                .getFirst();

        ObservedPersona.Split split = families.splits().getFirst();
        assertThat(split.words()).isEqualTo("age above 37");
        assertThat(split.gap().first()).isEqualTo(new Share(8, 80));
        assertThat(split.gap().second()).isEqualTo(new Share(72, 80));
        assertThat(split.pValue()).isLessThan(0.001);
        ObservedPersona.ObservedNumbers age = families.traits().stream()
                .filter(trait -> trait.name().equals("age"))
                .findFirst()
                .orElseThrow()
                .numbers()
                .orElseThrow();
        assertThat(age.members()).contains(new Quartiles(160, 27, 37, 49));
        assertThat(families.findings().getLast())
                .startsWith("A split by age would tell more: of those with age above 37");
    }

    @Test
    void tooManyPersonasAreRefused() {
        String personas = IntStream.range(0, 41)
                .mapToObj(i -> "{\"key\": \"p%d\", \"title\": \"P\", \"segment\": {\"all\": []}}".formatted(i))
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> observed("", personas))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("map.personas")
                .hasMessageContaining("has 41; at most 40");
    }
}
