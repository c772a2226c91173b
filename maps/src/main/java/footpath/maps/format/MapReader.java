package footpath.maps.format;

import footpath.events.filter.Condition;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.ChannelTitle;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.SubjectScope;
import footpath.maps.SubjectWords;
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
                optional(node, "owner"),
                ZoneId.of(text(node, "zone")),
                subject(node.path("subject")),
                optional(node, "source"),
                node.path("demo").booleanValue(false),
                Duration.parse(text(node, "window")),
                period(node.path("period")),
                node.path("minN").intValue(DEFAULT_MIN_N),
                node.path("hideBelow").intValue(0),
                list(node, "channels", channel -> new ChannelTitle(text(channel, "key"), text(channel, "title"))),
                list(node, "personas", MapReader::persona),
                list(node, "stages", MapReader::stage),
                list(node, "lanes", MapReader::lane));
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
                list(node, "goals", JsonNode::stringValue),
                optional(node, "quote"),
                FilterJson.read(node.path("segment"), FilterJson.Subject.PERSON, "segment"));
    }

    private static Stage stage(JsonNode node) {
        return new Stage(
                text(node, "key"), text(node, "title"), optional(node, "goal"), list(node, "steps", MapReader::step));
    }

    private static Step step(JsonNode node) {
        return new Step(
                text(node, "key"),
                text(node, "title"),
                optional(node, "description"),
                node.path("optional").booleanValue(false),
                node.path("momentOfTruth").booleanValue(false),
                node.optional("binding").map(MapReader::binding),
                node.optional("believed").map(MapReader::belief));
    }

    private static Binding binding(JsonNode node) {
        JsonNode event = node.path("event");
        return new Binding(
                event.isArray() ? list(node, "event", JsonNode::stringValue) : List.of(event.stringValue()),
                node.optional("where")
                        .map(where -> FilterJson.read(where, FilterJson.Subject.EVENT, "where"))
                        .orElse(Condition.ALWAYS),
                optional(node, "after"),
                optional(node, "within").map(Duration::parse));
    }

    private static Belief belief(JsonNode node) {
        return new Belief(
                node.optional("reach").map(JsonNode::doubleValue),
                optional(node, "medianTime").map(Duration::parse),
                optional(node, "note"));
    }

    private static Lane lane(JsonNode node) {
        return new Lane(
                text(node, "key"),
                LaneType.valueOf(text(node, "type")),
                text(node, "title"),
                optional(node, "gloss"),
                list(node, "cards", MapReader::card));
    }

    private static Card card(JsonNode node) {
        return new Card(
                text(node, "key"),
                text(node, "step"),
                node.path("span").intValue(1),
                node.path("text").stringValue(""),
                optional(node, "link").map(URI::create),
                node.optional("emotion").map(JsonNode::doubleValue),
                optional(node, "label"),
                node.optional("severity").map(JsonNode::intValue),
                node.optional("value").map(JsonNode::intValue),
                optional(node, "status").map(status -> OpportunityStatus.valueOf(status.toUpperCase(Locale.ROOT))),
                optional(node, "source"));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).stringValue();
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.optional(key).map(JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        node.path(key).values().forEach(element -> values.add(read.apply(element)));
        return values;
    }
}
