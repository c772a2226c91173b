package footpath.maps.format;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.Assertion;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.CardMarks;
import footpath.maps.ChannelTitle;
import footpath.maps.Confidence;
import footpath.maps.DatePeriod;
import footpath.maps.Evidence;
import footpath.maps.EvidenceKind;
import footpath.maps.Frame;
import footpath.maps.FrameMode;
import footpath.maps.FrameView;
import footpath.maps.Governance;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Lifecycle;
import footpath.maps.MapLevel;
import footpath.maps.MapState;
import footpath.maps.MapType;
import footpath.maps.OpportunityStatus;
import footpath.maps.PathKind;
import footpath.maps.Persona;
import footpath.maps.PersonaProfile;
import footpath.maps.PersonaTrait;
import footpath.maps.ReviewTrigger;
import footpath.maps.ReviewTriggerKind;
import footpath.maps.Scores;
import footpath.maps.Stage;
import footpath.maps.Standing;
import footpath.maps.Step;
import footpath.maps.SubjectScope;
import footpath.maps.SubjectWords;
import footpath.maps.Tint;
import footpath.maps.TraitBinding;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Holds the records and the published schema against each other, in both directions.
class SchemaRecordsTest {
    private static final JsonNode SCHEMA = Json.parse(MapSchema.text()).path("$defs");

    /// Where a key of the document is not the name of the record's component.
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "Binding.events",
            "event",
            "Scores.events",
            "event",
            "DatePeriod.toExclusive",
            "to",
            "ShareOf.values",
            "in");

    /// Records whose fields the document has beside those of the record that holds them.
    private static final Set<Class<?>> GROUPS =
            Set.of(Governance.class, Standing.class, PersonaProfile.class, CardMarks.class);

    record Pair(String definition, Class<? extends Record> type) {}

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair("map", JourneyMap.class),
                new Pair("subject", SubjectWords.class),
                new Pair("period", DatePeriod.class),
                new Pair("channel", ChannelTitle.class),
                new Pair("persona", Persona.class),
                new Pair("stage", Stage.class),
                new Pair("step", Step.class),
                new Pair("binding", Binding.class),
                new Pair("scores", Scores.class),
                new Pair("belief", Belief.class),
                new Pair("lane", Lane.class),
                new Pair("card", Card.class),
                new Pair("path", JourneyPath.class),
                new Pair("assertion", Assertion.class),
                new Pair("frame", Frame.class),
                new Pair("reviewTrigger", ReviewTrigger.class),
                new Pair("evidence", Evidence.class),
                new Pair("trait", PersonaTrait.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyFieldOfARecordIsInTheSchemaAndTheOtherWayRound(Pair pair) {
        List<String> fields = components(pair.type())
                .map(component -> key(pair.type(), component))
                .toList();
        assertThat(new TreeSet<>(
                        SCHEMA.path(pair.definition()).path("properties").propertyNames()))
                .isEqualTo(new TreeSet<>(fields));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatTheSchemaRequiresIsNeverOptionalInTheRecord(Pair pair) {
        List<String> required = new ArrayList<>();
        SCHEMA.path(pair.definition()).path("required").values().forEach(node -> required.add(node.stringValue()));
        for (RecordComponent component : components(pair.type()).toList()) {
            if (component.getType().equals(Optional.class)) {
                assertThat(required).doesNotContain(key(pair.type(), component));
            }
        }
    }

    @Test
    void aBindingOfATraitHasTheFieldsOfEitherKind() {
        Set<String> fields = Stream.of(TraitBinding.Average.class, TraitBinding.ShareOf.class)
                .flatMap(type -> components(type).map(component -> key(type, component)))
                .collect(Collectors.toSet());
        assertThat(SCHEMA.path("traitBinding").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void theClosedChoicesAreTheSame() {
        assertThat(choices("lane", "type")).isEqualTo(names(LaneType.values()));
        assertThat(choices("card", "status")).isEqualTo(lower(OpportunityStatus.values()));
        assertThat(choices("map", "lifecycle")).isEqualTo(lower(Lifecycle.values()));
        assertThat(choices("map", "type")).isEqualTo(lower(MapType.values()));
        assertThat(choices("map", "state")).isEqualTo(lower(MapState.values()));
        assertThat(choices("map", "level")).isEqualTo(lower(MapLevel.values()));
        assertThat(choices("stage", "confidence")).isEqualTo(lower(Confidence.values()));
        assertThat(choices("path", "kind")).containsExactlyInAnyOrderElementsOf(lower(PathKind.values()));
        assertThat(choices("reviewTrigger", "kind")).isEqualTo(lower(ReviewTriggerKind.values()));
        assertThat(choices("frame", "mode")).isEqualTo(lower(FrameMode.values()));
        assertThat(choices("frame", "view")).isEqualTo(lower(FrameView.values()));
        assertThat(choices("evidence", "kind")).isEqualTo(lower(EvidenceKind.values()));
        for (String tinted : List.of("stage", "card", "persona")) {
            assertThat(choices(tinted, "color")).isEqualTo(lower(Tint.values()));
        }
        assertThat(choices("subject", "scope")).isEqualTo(lower(SubjectScope.values()));
    }

    @Test
    void everyPropertyOfTheSchemaSaysWhatItIs() {
        SCHEMA.properties()
                .forEach(definition -> definition
                        .getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            JsonNode rule = property.getValue();
                            String reference = rule.path("$ref").stringValue("").replaceFirst("#/\\$defs/", "");
                            assertThat(rule.has("description")
                                            || SCHEMA.path(reference).has("description"))
                                    .as(definition.getKey() + "." + property.getKey())
                                    .isTrue();
                        }));
    }

    @Test
    void thePublishedCopyIsTheSchemaThatIsApplied() throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/map.schema.json")))
                .isEqualTo(MapSchema.text());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component ->
                        GROUPS.contains(component.getType()) ? components(component.getType()) : Stream.of(component));
    }

    private static String key(Class<?> type, RecordComponent component) {
        return OTHER_NAMES.getOrDefault(type.getSimpleName() + "." + component.getName(), component.getName());
    }

    private static List<String> choices(String definition, String property) {
        List<String> choices = new ArrayList<>();
        SCHEMA.path(definition)
                .path("properties")
                .path(property)
                .path("enum")
                .values()
                .forEach(node -> choices.add(node.stringValue()));
        return choices;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> lower(Enum<?>[] values) {
        return names(values).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
