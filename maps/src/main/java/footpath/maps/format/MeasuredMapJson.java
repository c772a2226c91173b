package footpath.maps.format;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.maps.Belief;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredMap.Headline;
import footpath.maps.measure.MeasuredStep;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A measured map as JSON, the only writer of it. Every key is always there; what is absent or hidden is null. Times
/// carry the offset of the map's zone, lengths of time are seconds, shares run from 0 to 1.
public final class MeasuredMapJson {
    private final ZoneId zone;

    private MeasuredMapJson(ZoneId zone) {
        this.zone = zone;
    }

    /// The measured map on many lines.
    public static String write(MeasuredMap map) {
        return Json.print(tree(map));
    }

    /// The measured map on one line.
    public static String writeCompact(MeasuredMap map) {
        return Json.printCompact(tree(map));
    }

    /// The measured map as a tree.
    public static JsonNode tree(MeasuredMap map) {
        return new MeasuredMapJson(map.zone()).map(map);
    }

    private ObjectNode map(MeasuredMap map) {
        ObjectNode node = Json.NODES.objectNode().put("map", map.map()).put("revision", map.revision());
        node.putObject("period")
                .put("from", map.period().from().toString())
                .put("to", map.period().toExclusive().toString())
                .put("zone", zone.getId());
        node.put("persona", map.persona().orElse(null));
        node.put("dataThrough", map.dataThrough().map(this::time).orElse(null));
        node.put("measuredAt", time(map.measuredAt()));
        node.put("tookMillis", Math.round(map.took().toNanos() / 1e4) / 100.0);
        node.put("rule", map.rule());
        node.set("entrants", count(map.entrants()));
        node.put("minN", map.minN()).put("hideBelow", map.hideBelow());
        ObjectNode headlines = node.putObject("headlines");
        headlines.set("believed", headline(map.headlines().believed()));
        headlines.set("happened", headline(map.headlines().happened()));
        headlines.set("difference", headline(map.headlines().difference()));
        node.set("personas", list(map.personas(), MeasuredMapJson::persona));
        node.set("stages", list(map.stages(), MeasuredMapJson::stage));
        node.set("steps", list(map.steps(), this::step));
        node.putObject("flow").set("arcs", list(map.arcs(), MeasuredMapJson::arc));
        return node;
    }

    private static ObjectNode headline(Headline headline) {
        return Json.NODES.objectNode().put("headline", headline.headline()).put("detail", headline.detail());
    }

    private static ObjectNode persona(MeasuredMap.MeasuredPersona persona) {
        ObjectNode node = Json.NODES.objectNode().put("key", persona.key()).put("title", persona.title());
        node.set("size", count(persona.size()));
        node.set("entrants", count(persona.entrants()));
        return node.put("reason", persona.reason().orElse(null));
    }

    private static ObjectNode stage(MeasuredMap.MeasuredStage stage) {
        ObjectNode node = Json.NODES.objectNode().put("key", stage.key()).put("title", stage.title());
        node.set("arrived", share(stage.arrived()));
        node.set("left", share(stage.left()));
        return node;
    }

    private ObjectNode step(MeasuredStep step) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("key", step.key())
                .put("stage", step.stage())
                .put("title", step.title())
                .put("status", step.status().name())
                .put("reason", step.reason().orElse(null))
                .put("rule", step.rule().orElse(null))
                .put("optional", step.optional());
        observed(node, step.observed());
        node.set(
                "believed",
                step.believed().<JsonNode>map(MeasuredMapJson::believed).orElse(nothing()));
        node.set(
                "difference",
                step.difference().<JsonNode>map(MeasuredMapJson::difference).orElse(nothing()));
        return node;
    }

    private void observed(ObjectNode node, Optional<MeasuredStep.Observed> observed) {
        node.set("reach", share(observed.flatMap(MeasuredStep.Observed::reach)));
        node.set("ofPrevious", observed.map(MeasuredMapJson::ofPrevious).orElse(nothing()));
        node.set("arrived", share(observed.flatMap(MeasuredStep.Observed::arrived)));
        node.set("skipped", share(observed.flatMap(MeasuredStep.Observed::skipped)));
        node.set("droppedAfter", share(observed.flatMap(MeasuredStep.Observed::droppedAfter)));
        node.set("outOfOrder", share(observed.flatMap(MeasuredStep.Observed::outOfOrder)));
        node.set(
                "time",
                observed.flatMap(MeasuredStep.Observed::time)
                        .<JsonNode>map(MeasuredMapJson::time)
                        .orElse(nothing()));
        node.set(
                "repeats",
                observed.flatMap(MeasuredStep.Observed::repeats)
                        .<JsonNode>map(repeats -> Json.NODES
                                .objectNode()
                                .put("mean", repeats.mean())
                                .put("max", repeats.max()))
                        .orElse(nothing()));
        node.set(
                "channels",
                observed.<JsonNode>map(known -> list(known.channels(), MeasuredMapJson::channel))
                        .orElse(nothing()));
        node.set(
                "personas",
                observed.<JsonNode>map(known -> list(known.personas(), MeasuredMapJson::persona))
                        .orElse(nothing()));
        node.put(
                "lastSeen",
                observed.flatMap(MeasuredStep.Observed::lastSeen)
                        .map(this::time)
                        .orElse(null));
    }

    private static JsonNode ofPrevious(MeasuredStep.Observed observed) {
        if (observed.previous().isEmpty() || observed.ofPrevious().isEmpty()) {
            return nothing();
        }
        return fields(observed.ofPrevious().get())
                .put("step", observed.previous().get());
    }

    private static ObjectNode time(MeasuredStep.Time time) {
        Durations durations = time.durations();
        ObjectNode node = Json.NODES
                .objectNode()
                .put("since", time.since())
                .put("n", durations.n())
                .put("medianSeconds", durations.medianSeconds())
                .put("p90Seconds", durations.p90Seconds());
        node.set(
                "histogram",
                list(
                        durations.histogram(),
                        bin -> Json.NODES
                                .objectNode()
                                .put("fromSeconds", bin.fromSeconds())
                                .put("toSeconds", bin.toSeconds())
                                .put("n", bin.n())));
        return node;
    }

    private static ObjectNode channel(MeasuredStep.ChannelShare channel) {
        ObjectNode node = Json.NODES.objectNode().put("channel", channel.channel());
        node.set("n", count(channel.reach().map(Share::n)));
        node.set("share", number(channel.reach().map(Share::share).orElse(OptionalDouble.empty())));
        return node;
    }

    private static ObjectNode persona(MeasuredStep.PersonaShare persona) {
        ObjectNode node = Json.NODES.objectNode().put("persona", persona.persona());
        if (persona.reach().isPresent()) {
            node.setAll(fields(persona.reach().get()));
        } else {
            List.of("n", "of", "share", "low", "high").forEach(node::putNull);
        }
        return node;
    }

    private static ObjectNode believed(Belief belief) {
        ObjectNode node = Json.NODES.objectNode();
        node.set("reach", number(belief.reach()));
        node.set("medianSeconds", number(belief.medianTime().map(time -> time.toNanos() / 1e9)));
        return node.put("note", belief.note().orElse(null));
    }

    private static ObjectNode difference(MeasuredStep.Difference difference) {
        ObjectNode node = Json.NODES.objectNode();
        node.set("reachPoints", number(difference.reachPoints()));
        node.set("persons", count(difference.persons()));
        node.set("medianSeconds", number(difference.medianSeconds()));
        return node;
    }

    private static ObjectNode arc(MeasuredMap.Arc arc) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("from", arc.from().orElse(null))
                .put("to", arc.to().orElse(null))
                .put("n", arc.n().n());
        node.set("share", number(arc.n().share()));
        node.set("medianSeconds", number(arc.time().map(Durations::medianSeconds)));
        node.set("p90Seconds", number(arc.time().map(Durations::p90Seconds)));
        return node;
    }

    private static JsonNode share(Optional<Share> share) {
        return share.<JsonNode>map(MeasuredMapJson::fields).orElse(nothing());
    }

    private static ObjectNode fields(Share share) {
        ObjectNode node = Json.NODES.objectNode().put("n", share.n()).put("of", share.of());
        node.set("share", number(share.share()));
        node.set("low", number(share.low()));
        node.set("high", number(share.high()));
        return node;
    }

    private static JsonNode count(Optional<Long> count) {
        return count.<JsonNode>map(Json.NODES::numberNode).orElse(nothing());
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : nothing();
    }

    private static JsonNode number(Optional<Double> value) {
        return value.map(Json::number).orElse(nothing());
    }

    private static JsonNode nothing() {
        return Json.NODES.nullNode();
    }

    private String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }

    private static <T> ArrayNode list(List<T> values, Function<T, ? extends JsonNode> write) {
        ArrayNode array = Json.NODES.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
