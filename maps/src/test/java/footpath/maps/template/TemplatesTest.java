package footpath.maps.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.filter.Condition;
import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every template is a map worth beginning with.
class TemplatesTest {
    static Stream<Template> drawn() {
        return Templates.all().stream().filter(each -> !each.key().equals(Templates.BLANK));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void isAValidDocumentOfItsOwnKey(Template template) throws IOException {
        JourneyMap map = MapJson.read(
                Files.readString(Path.of("src/main/resources/footpath/maps/template/" + template.key() + ".json")));
        assertThat(map).isEqualTo(template.map());
        assertThat(map.slug()).isEqualTo(template.key());
        assertThat(template.audience()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void tellsAWholeJourneyInTheCustomersVoice(Template template) {
        JourneyMap map = template.map();
        assertThat(map.stages()).hasSizeBetween(4, 7);
        assertThat(map.steps()).hasSizeBetween(9, 18);
        assertThat(map.steps()).allSatisfy(step -> assertThat(step.title()).containsPattern("\\b(I|We|me)\\b"));
        assertThat(map.steps())
                .anySatisfy(step -> assertThat(step.momentOfTruth()).isTrue());
        assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.goal()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void hasFeelingsPainsAndWhatToDoAboutThem(Template template) {
        Set<LaneType> types =
                template.map().lanes().stream().map(lane -> lane.type()).collect(Collectors.toSet());
        assertThat(types)
                .hasSizeGreaterThanOrEqualTo(6)
                .contains(LaneType.ACTIONS, LaneType.EMOTION_CURVE, LaneType.PAINS, LaneType.OPPORTUNITIES);
        assertThat(template.map().lanes())
                .filteredOn(lane -> lane.type() != LaneType.DIVIDER)
                .allSatisfy(lane -> assertThat(lane.cards()).isNotEmpty());
        assertThat(template.feelings())
                .allSatisfy(feeling -> assertThat(feeling).isPresent());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void isBoundToNothingAndItsPersonasStandForEveryoneUntilSomebodySaysWhom(Template template) {
        assertThat(template.map().boundCount()).isZero();
        assertThat(template.map().personas())
                .isNotEmpty()
                .allSatisfy(persona -> assertThat(persona.segment()).isEqualTo(Condition.ALWAYS));
        assertThat(template.map().steps())
                .anySatisfy(step -> assertThat(step.description().orElse("")).contains("to look for: "));
    }

    @Test
    void thereAreTwelveTradesAndABlankOne() {
        assertThat(drawn().map(Template::key))
                .contains(
                        "retail-store",
                        "e-commerce",
                        "saas-onboarding",
                        "b2b-buying",
                        "support-case",
                        "bank-loan",
                        "insurance-claim",
                        "patient-pathway",
                        "hotel-stay",
                        "event-registration",
                        "employee-journey",
                        "service-blueprint");
        JourneyMap blank = Templates.find(Templates.BLANK).orElseThrow().map();
        assertThat(blank.stages()).hasSize(1);
        assertThat(blank.steps()).hasSize(3);
    }

    @Test
    void theOneForCompaniesHasThoseWhoUseBuyAndApproveAndTheBlueprintItsLines() {
        assertThat(Templates.find("b2b-buying").orElseThrow().map().personas())
                .extracting(persona -> persona.key())
                .containsExactly("user", "buyer", "approver");
        assertThat(Templates.find("service-blueprint").orElseThrow().map().lanes())
                .filteredOn(lane -> lane.type() == LaneType.DIVIDER)
                .extracting(lane -> lane.title())
                .containsExactly("Line of interaction", "Line of visibility", "Line of internal interaction");
    }

    @Test
    void beginsAMapOfSomebodysOwn() {
        Template template = Templates.find("e-commerce").orElseThrow();
        JourneyMap map = template.begin(new NewMap(
                "our-shop", "Our shop", ZoneId.of("Europe/Vienna"), NewMap.yearUntil(LocalDate.parse("2026-03-31"))));
        assertThat(map.slug()).isEqualTo("our-shop");
        assertThat(map.title()).isEqualTo("Our shop");
        assertThat(map.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(map.period().from()).isEqualTo(LocalDate.parse("2025-04-01"));
        assertThat(map.period().toExclusive()).isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(map.stages()).isEqualTo(template.map().stages());
        assertThat(map.lanes()).isEqualTo(template.map().lanes());
    }

    @Test
    void refusesASlugThatIsNone() {
        NewMap chosen =
                new NewMap("Our Shop", "Our shop", ZoneId.of("UTC"), NewMap.yearUntil(LocalDate.parse("2026-03-31")));
        Template blank = Templates.find(Templates.BLANK).orElseThrow();
        assertThatThrownBy(() -> blank.begin(chosen))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.slug");
    }

    @Test
    void makesANameInAddressesOfATitle() {
        assertThat(NewMap.slugOf("From coupon to loyal", _ -> false)).isEqualTo("from-coupon-to-loyal");
        assertThat(NewMap.slugOf("  Über den Tresen! ", _ -> false)).isEqualTo("uber-den-tresen");
        assertThat(NewMap.slugOf("Покупка", _ -> false)).isEqualTo("map");
        Set<String> taken = Set.of("shop", "shop-2");
        assertThat(NewMap.slugOf("Shop", taken::contains)).isEqualTo("shop-3");
        assertThat(NewMap.slugOf("x".repeat(200), _ -> false)).hasSize(48);
    }
}
