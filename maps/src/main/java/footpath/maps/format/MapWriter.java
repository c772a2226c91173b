package footpath.maps.format;

import footpath.events.filter.Condition;
import footpath.maps.Assertion;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.CardMarks;
import footpath.maps.ChannelTitle;
import footpath.maps.Evidence;
import footpath.maps.Frame;
import footpath.maps.Image;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Lane;
import footpath.maps.Persona;
import footpath.maps.PersonaProfile;
import footpath.maps.Scores;
import footpath.maps.Stage;
import footpath.maps.Standing;
import footpath.maps.Step;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A map as a tree of JSON: keys in one order, what is absent left out, what has a default written out.
final class MapWriter {
    private MapWriter() {}

    static ObjectNode document(JourneyMap map) {
        ObjectNode node = Json.NODES.objectNode();
        node.put("format", MapJson.FORMAT).put("schemaVersion", MapJson.VERSION);
        node.set("map", map(map));
        return node;
    }

    private static ObjectNode map(JourneyMap map) {
        ObjectNode node = Json.NODES.objectNode();
        node.put("slug", map.slug()).put("title", map.title()).put("question", map.question());
        Json.put(node, "decision", map.decision());
        GovernanceJson.write(node, map.governance());
        standing(node, map.standing());
        node.put("zone", map.zone().getId());
        node.putObject("subject")
                .put("scope", word(map.subject().scope()))
                .put("one", map.subject().one())
                .put("many", map.subject().many());
        Json.put(node, "source", map.source());
        node.put("demo", map.demo()).put("window", DurationText.write(map.window()));
        node.putObject("period")
                .put("from", map.period().from().toString())
                .put("to", map.period().toExclusive().toString());
        node.put("minN", map.minN()).put("hideBelow", map.hideBelow());
        node.set("channels", list(map.channels(), MapWriter::channel));
        node.set("personas", list(map.personas(), MapWriter::persona));
        node.set("stages", list(map.stages(), MapWriter::stage));
        node.set("lanes", list(map.lanes(), MapWriter::lane));
        node.set("paths", list(map.paths(), MapWriter::path));
        node.set("evidence", list(map.evidence(), MapWriter::evidence));
        node.set("assertions", list(map.assertions(), MapWriter::assertion));
        node.set("frames", list(map.frames(), MapWriter::frame));
        return node;
    }

    private static ObjectNode channel(ChannelTitle channel) {
        ObjectNode node = Json.NODES.objectNode().put("key", channel.key()).put("title", channel.title());
        Json.put(node, "item", channel.item());
        return node;
    }

    private static void standing(ObjectNode node, Standing standing) {
        node.put("type", word(standing.type())).put("state", word(standing.state()));
        Json.put(node, "level", standing.level().map(MapWriter::word));
        Json.put(node, "parent", standing.parent());
        Json.put(node, "compareWith", standing.compareWith());
    }

    private static ObjectNode path(JourneyPath path) {
        ObjectNode node = Json.NODES.objectNode().put("key", path.key()).put("title", path.title());
        node.put("kind", word(path.kind()));
        node.set("steps", Json.texts(path.steps()));
        return node;
    }

    private static ObjectNode frame(Frame frame) {
        ObjectNode node = Json.NODES.objectNode().put("key", frame.key()).put("title", frame.title());
        Json.put(node, "caption", frame.caption());
        Json.put(node, "from", frame.from());
        Json.put(node, "to", frame.to());
        texts(node, "lanes", frame.lanes());
        Json.put(node, "mode", frame.mode().map(MapWriter::word));
        Json.put(node, "persona", frame.persona());
        node.put("view", word(frame.view()));
        return node;
    }

    private static ObjectNode assertion(Assertion assertion) {
        ObjectNode node = Json.NODES.objectNode().put("key", assertion.key()).put("title", assertion.title());
        node.put("step", assertion.step());
        Json.put(node, "from", assertion.from());
        Json.put(node, "within", assertion.within().map(DurationText::write));
        Json.put(node, "persona", assertion.persona());
        assertion.atLeast().ifPresent(share -> node.set("atLeast", Json.number(share)));
        assertion.atMost().ifPresent(share -> node.set("atMost", Json.number(share)));
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = Json.NODES.objectNode().put("key", evidence.key());
        node.put("kind", word(evidence.kind())).put("title", evidence.title());
        Json.put(node, "date", evidence.date().map(LocalDate::toString));
        evidence.n().ifPresent(n -> node.put("n", n));
        Json.put(node, "link", evidence.link().map(URI::toString));
        Json.put(node, "consent", evidence.consent());
        Json.put(node, "note", evidence.note());
        Json.put(node, "item", evidence.item());
        return node;
    }

    private static ObjectNode persona(Persona persona) {
        ObjectNode node = Json.NODES.objectNode().put("key", persona.key()).put("title", persona.title());
        Json.put(node, "description", persona.description());
        node.set("goals", Json.texts(persona.goals()));
        Json.put(node, "quote", persona.quote());
        profile(node, persona.profile());
        node.set("segment", FilterJson.write(persona.segment()));
        Json.put(node, "item", persona.item());
        return node;
    }

    private static void profile(ObjectNode node, PersonaProfile profile) {
        Json.put(node, "role", profile.role());
        Json.put(node, "portrait", profile.portrait().map(Image::address));
        Json.put(node, "color", profile.color().map(MapWriter::word));
        texts(node, "needs", profile.needs());
        texts(node, "jobs", profile.jobs());
        texts(node, "frustrations", profile.frustrations());
        texts(node, "motivations", profile.motivations());
        texts(node, "channels", profile.channels());
        texts(node, "devices", profile.devices());
        if (!profile.traits().isEmpty()) {
            node.set("traits", list(profile.traits(), TraitJson::write));
        }
        texts(node, "sources", profile.sources());
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode node = Json.NODES.objectNode().put("key", stage.key()).put("title", stage.title());
        Json.put(node, "goal", stage.goal());
        Json.put(node, "businessGoal", stage.businessGoal());
        Json.put(node, "color", stage.color().map(MapWriter::word));
        Json.put(node, "confidence", stage.confidence().map(MapWriter::word));
        node.set("steps", list(stage.steps(), MapWriter::step));
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = Json.NODES.objectNode().put("key", step.key()).put("title", step.title());
        Json.put(node, "description", step.description());
        node.put("optional", step.optional()).put("momentOfTruth", step.momentOfTruth());
        step.binding().ifPresent(binding -> node.set("binding", binding(binding)));
        step.believed().ifPresent(belief -> node.set("believed", belief(belief)));
        Json.put(node, "icon", step.icon());
        Json.put(node, "journey", step.journey());
        texts(node, "evidence", step.evidence());
        return node;
    }

    private static ObjectNode events(List<String> events, Condition where) {
        ObjectNode node = Json.NODES.objectNode();
        if (events.size() == 1) {
            node.put("event", events.getFirst());
        } else {
            node.set("event", Json.texts(events));
        }
        if (!where.equals(Condition.ALWAYS)) {
            node.set("where", FilterJson.write(where));
        }
        return node;
    }

    private static ObjectNode scores(Scores scores) {
        return events(scores.events(), scores.where())
                .put("property", scores.property())
                .put("scale", scores.scale().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode binding(Binding binding) {
        ObjectNode node = events(binding.events(), binding.where());
        Json.put(node, "after", binding.after());
        Json.put(node, "within", binding.within().map(DurationText::write));
        return node;
    }

    private static ObjectNode belief(Belief belief) {
        ObjectNode node = Json.NODES.objectNode();
        belief.reach().ifPresent(reach -> node.set("reach", Json.number(reach)));
        Json.put(node, "medianTime", belief.medianTime().map(DurationText::write));
        Json.put(node, "note", belief.note());
        return node;
    }

    private static ObjectNode lane(Lane lane) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("key", lane.key())
                .put("type", lane.type().name())
                .put("title", lane.title());
        Json.put(node, "gloss", lane.gloss());
        Json.put(node, "owner", lane.owner());
        Json.put(node, "persona", lane.persona());
        lane.scores().ifPresent(scores -> node.set("scores", scores(scores)));
        node.set("cards", list(lane.cards(), MapWriter::card));
        return node;
    }

    private static ObjectNode card(Card card) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("key", card.key())
                .put("step", card.step())
                .put("span", card.span())
                .put("text", card.text());
        Json.put(node, "link", card.link().map(URI::toString));
        card.emotion().ifPresent(emotion -> node.set("emotion", Json.number(emotion)));
        Json.put(node, "label", card.label());
        card.tension().ifPresent(tension -> node.put("tension", tension));
        card.severity().ifPresent(severity -> node.put("severity", severity));
        card.value().ifPresent(value -> node.put("value", value));
        Json.put(node, "status", card.status().map(MapWriter::word));
        Json.put(node, "source", card.source());
        marks(node, card.marks());
        return node;
    }

    private static void marks(ObjectNode node, CardMarks marks) {
        texts(node, "tags", marks.tags());
        Json.put(node, "icon", marks.icon());
        Json.put(node, "color", marks.color().map(MapWriter::word));
        Json.put(node, "image", marks.image().map(Image::address));
        Json.put(node, "persona", marks.persona());
        Json.put(node, "owner", marks.owner());
        marks.effort().ifPresent(effort -> node.put("effort", effort));
        Json.put(node, "item", marks.item());
        texts(node, "evidence", marks.evidence());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static void texts(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            node.set(key, Json.texts(values));
        }
    }

    static <T> ArrayNode list(List<T> values, Function<T, ? extends JsonNode> write) {
        ArrayNode array = Json.NODES.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
