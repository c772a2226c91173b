package footpath.maps.format;

import footpath.maps.Assertion;
import footpath.maps.ChannelTitle;
import footpath.maps.Confidence;
import footpath.maps.DatePeriod;
import footpath.maps.Evidence;
import footpath.maps.EvidenceKind;
import footpath.maps.Frame;
import footpath.maps.FrameMode;
import footpath.maps.FrameView;
import footpath.maps.Image;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.MapLevel;
import footpath.maps.MapState;
import footpath.maps.MapType;
import footpath.maps.PathKind;
import footpath.maps.Persona;
import footpath.maps.PersonaProfile;
import footpath.maps.Stage;
import footpath.maps.Standing;
import footpath.maps.Step;
import footpath.maps.SubjectScope;
import footpath.maps.SubjectWords;
import footpath.maps.Tint;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The map of a document that is known to be right: by its schema, its values and its references, or because
/// [MapWriter] wrote it.
final class MapReader {
    private static final int DEFAULT_MIN_N = 30;

    private MapReader() {}

    static JourneyMap map(JsonNode node) {
        return new JourneyMap(
                text(node, "slug"),
                text(node, "title"),
                text(node, "question"),
                optional(node, "decision"),
                GovernanceJson.read(node),
                standing(node),
                ZoneId.of(text(node, "zone")),
                subject(node.path("subject")),
                optional(node, "source"),
                node.path("demo").booleanValue(false),
                Duration.parse(text(node, "window")),
                period(node.path("period")),
                node.path("minN").intValue(DEFAULT_MIN_N),
                node.path("hideBelow").intValue(0),
                list(
                        node,
                        "channels",
                        channel -> new ChannelTitle(
                                text(channel, "key"), text(channel, "title"), optional(channel, "item"))),
                list(node, "personas", MapReader::persona),
                list(node, "stages", MapReader::stage),
                list(node, "lanes", MapReader::lane),
                list(node, "paths", MapReader::path),
                list(node, "evidence", MapReader::evidence),
                list(node, "assertions", MapReader::assertion),
                list(node, "frames", MapReader::frame));
    }

    private static Standing standing(JsonNode node) {
        return new Standing(
                word(node, "type", MapType.class).orElse(MapType.JOURNEY),
                word(node, "state", MapState.class).orElse(MapState.AS_IS),
                word(node, "level", MapLevel.class),
                optional(node, "parent"),
                optional(node, "compareWith"));
    }

    private static JourneyPath path(JsonNode node) {
        return new JourneyPath(
                text(node, "key"),
                text(node, "title"),
                word(node, "kind", PathKind.class).orElse(PathKind.ALTERNATIVE),
                texts(node, "steps"));
    }

    private static Assertion assertion(JsonNode node) {
        return new Assertion(
                text(node, "key"),
                text(node, "title"),
                text(node, "step"),
                optional(node, "from"),
                optional(node, "within").map(Duration::parse),
                optional(node, "persona"),
                node.optional("atLeast").map(JsonNode::doubleValue),
                node.optional("atMost").map(JsonNode::doubleValue));
    }

    private static Frame frame(JsonNode node) {
        return new Frame(
                text(node, "key"),
                text(node, "title"),
                optional(node, "caption"),
                optional(node, "from"),
                optional(node, "to"),
                texts(node, "lanes"),
                word(node, "mode", FrameMode.class),
                optional(node, "persona"),
                word(node, "view", FrameView.class).orElse(FrameView.MAP));
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                text(node, "key"),
                word(node, "kind", EvidenceKind.class).orElse(EvidenceKind.DOCUMENT),
                text(node, "title"),
                optional(node, "date").map(LocalDate::parse),
                number(node, "n"),
                optional(node, "link").map(URI::create),
                optional(node, "consent"),
                optional(node, "note"),
                optional(node, "item"));
    }

    private static SubjectWords subject(JsonNode node) {
        return new SubjectWords(
                SubjectScope.valueOf(text(node, "scope").toUpperCase(Locale.ROOT)),
                text(node, "one"),
                text(node, "many"));
    }

    private static DatePeriod period(JsonNode node) {
        return new DatePeriod(LocalDate.parse(text(node, "from")), LocalDate.parse(text(node, "to")));
    }

    private static Persona persona(JsonNode node) {
        return new Persona(
                text(node, "key"),
                text(node, "title"),
                optional(node, "description"),
                texts(node, "goals"),
                optional(node, "quote"),
                profile(node),
                FilterJson.read(node.path("segment"), FilterJson.Subject.PERSON, "segment"),
                optional(node, "item"));
    }

    private static PersonaProfile profile(JsonNode node) {
        return new PersonaProfile(
                optional(node, "role"),
                optional(node, "portrait").map(Image::new),
                word(node, "color", Tint.class),
                texts(node, "needs"),
                texts(node, "jobs"),
                texts(node, "frustrations"),
                texts(node, "motivations"),
                texts(node, "channels"),
                texts(node, "devices"),
                list(node, "traits", TraitJson::read),
                texts(node, "sources"));
    }

    private static Stage stage(JsonNode node) {
        return new Stage(
                text(node, "key"),
                text(node, "title"),
                optional(node, "goal"),
                optional(node, "businessGoal"),
                word(node, "color", Tint.class),
                word(node, "confidence", Confidence.class),
                list(node, "steps", MapReader::step));
    }

    private static Step step(JsonNode node) {
        return new Step(
                text(node, "key"),
                text(node, "title"),
                optional(node, "description"),
                node.path("optional").booleanValue(false),
                node.path("momentOfTruth").booleanValue(false),
                node.optional("binding").map(BoundReader::binding),
                node.optional("believed").map(BoundReader::belief),
                optional(node, "icon"),
                optional(node, "journey"),
                texts(node, "evidence"));
    }

    private static Lane lane(JsonNode node) {
        return new Lane(
                text(node, "key"),
                LaneType.valueOf(text(node, "type")),
                text(node, "title"),
                optional(node, "gloss"),
                optional(node, "owner"),
                optional(node, "persona"),
                node.optional("scores").map(BoundReader::scores),
                list(node, "cards", CardReader::card));
    }

    static String text(JsonNode node, String key) {
        return node.path(key).stringValue();
    }

    static Optional<String> optional(JsonNode node, String key) {
        return node.optional(key).map(JsonNode::stringValue);
    }

    static Optional<Integer> number(JsonNode node, String key) {
        return node.optional(key).map(JsonNode::intValue);
    }

    static <E extends Enum<E>> Optional<E> word(JsonNode node, String key, Class<E> type) {
        return optional(node, key).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    static List<String> texts(JsonNode node, String key) {
        return list(node, key, JsonNode::stringValue);
    }

    static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        node.path(key).values().forEach(element -> values.add(read.apply(element)));
        return values;
    }
}
