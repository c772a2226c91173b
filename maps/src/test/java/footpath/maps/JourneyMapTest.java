package footpath.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyMapTest {
    private static final Condition ON_TRAIT =
            new Condition.Compare(new Field.Trait("age"), Condition.Relation.EQUAL, new PropertyValue.Text("65+"));

    @Test
    void aMapKnowsItsStepsInOrder() {
        JourneyMap map = map("shop", List.of(stage("a", bound("visit")), stage("b", bound("pay"), unbound("tell"))));
        assertThat(map.steps()).extracting(Step::key).containsExactly("visit", "pay", "tell");
        assertThat(map.boundCount()).isEqualTo(2);
        assertThat(map.step("pay")).isPresent();
        assertThat(map.step("none")).isEmpty();
    }

    @Test
    void allThatIsWrongWithAMapIsThrownAtOnce() {
        InvalidMap invalid = catchThrowableOfType(
                InvalidMap.class,
                () -> map("Shop!", List.of(stage("a", bound("visit"), bound("visit")), stage("a", unbound("tell")))));
        assertThat(invalid.violations())
                .extracting(Violation::path)
                .containsExactly("map.slug", "map.stages[0].steps[1].key", "map.stages[1].key");
        assertThat(invalid.getMessage())
                .isEqualTo(String.join(
                        "\n",
                        invalid.violations().stream().map(Violation::toString).toList()));
    }

    @Test
    void aMapNeedsAStageAndAtMostSoManySteps() {
        assertThatThrownBy(() -> map("shop", List.of())).hasMessage("map.stages: is empty; give at least one stage");
        Step[] steps = new Step[65];
        for (int index = 0; index < steps.length; index++) {
            steps[index] = unbound("s" + index);
        }
        assertThatThrownBy(() -> map("shop", List.of(stage("a", steps))))
                .hasMessage("map.stages: hold 65 steps; keep to 64");
    }

    @Test
    void beliefsLieInTheirRange() {
        assertThatThrownBy(() -> new Belief(Optional.of(1.2), Optional.of(Duration.ZERO), Optional.empty()))
                .isInstanceOf(InvalidMap.class)
                .hasMessage("believed.reach: is 1.2; give a number from 0.0 to 1.0\n"
                        + "believed.medianTime: is PT0S; give a duration longer than zero, as P7D or PT2H");
        assertThatThrownBy(() -> new Belief(Optional.of(Double.NaN), Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("believed.reach: is NaN");
    }

    @Test
    void bindingsLookAtEventsAndSegmentsAtTraits() {
        assertThatThrownBy(() -> new Binding(List.of("visit"), ON_TRAIT, Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("binding.where: looks at a trait");
        assertThatThrownBy(() -> new Binding(List.of(), Condition.ALWAYS, Optional.empty(), Optional.empty()))
                .hasMessage("binding.event: is empty; give at least one event name");
        assertThatThrownBy(() -> new Persona(
                        "p",
                        "P",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        PersonaProfile.NONE,
                        new Condition.Exists(new Field.Property("value")),
                        Optional.empty()))
                .hasMessageStartingWith("persona.segment: looks at something that is no trait");
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new DatePeriod(day, day))
                .hasMessageStartingWith("period.to: is 2026-01-01, not after");
        assertThat(new DatePeriod(day, day.plusDays(1))
                        .in(ZoneId.of("Europe/Vienna"))
                        .from())
                .hasToString("2025-12-31T23:00:00Z");
    }

    private static JourneyMap map(String slug, List<Stage> stages) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new JourneyMap(
                slug,
                "Title",
                "Why?",
                Optional.empty(),
                Governance.NONE,
                Standing.ALONE,
                ZoneId.of("UTC"),
                SubjectWords.persons(),
                Optional.empty(),
                false,
                Duration.ofDays(7),
                new DatePeriod(day, day.plusDays(31)),
                30,
                0,
                List.of(),
                List.of(),
                stages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Stage stage(String key, Step... steps) {
        return new Stage(
                key, key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(steps));
    }

    private static Step bound(String key) {
        Binding binding = new Binding(List.of(key), Condition.ALWAYS, Optional.empty(), Optional.empty());
        return new Step(
                key,
                "I " + key,
                Optional.empty(),
                false,
                false,
                Optional.of(binding),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Step unbound(String key) {
        return new Step(
                key,
                "I " + key,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
