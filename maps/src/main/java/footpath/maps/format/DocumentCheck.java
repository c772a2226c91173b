package footpath.maps.format;

import footpath.maps.Card;
import footpath.maps.Image;
import footpath.maps.MapOutline;
import footpath.maps.ReviewTriggerKind;
import footpath.maps.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of a map document: values that must exist or lie in order, filters, and
/// references between
/// parts. Walks any tree, also one that breaks the schema, and passes over what is not there.
final class DocumentCheck {
    private final List<Violation> found = new ArrayList<>();
    private final List<MapOutline.Named> named = new ArrayList<>();
    private final List<MapOutline.StepLine> steps = new ArrayList<>();
    private final List<MapOutline.CardLine> cards = new ArrayList<>();
    private final List<MapOutline.Reference> references = new ArrayList<>();

    private DocumentCheck() {}

    /// @param map the member `map` of the document
    static List<Violation> violations(JsonNode map) {
        DocumentCheck check = new DocumentCheck();
        check.values(map);
        check.each(map, "map.channels", (path, channel) -> check.name(path, "channel", channel));
        check.each(map, "map.personas", check::persona);
        check.each(map, "map.stages", check::stage);
        check.each(map, "map.lanes", check::lane);
        check.each(map, "map.paths", check::path);
        check.each(map, "map.evidence", check::evidence);
        check.each(map, "map.assertions", check::assertion);
        check.each(map, "map.frames", check::frame);
        check.each(map, "map.reviewTriggers", check::trigger);
        check.found.addAll(new MapOutline(check.named, check.steps, check.cards, check.references).violations());
        return check.found;
    }

    private void values(JsonNode map) {
        text(map, "zone")
                .filter(zone -> !isZone(zone))
                .ifPresent(zone -> wrong(
                        "map.zone",
                        "\"" + zone + "\" is no time zone",
                        "name one as Europe/Vienna or America/New_York"));
        duration(map, "window", "map.window");
        date(map, "reviewed", "map.reviewed");
        Optional<LocalDate> from = date(map.path("period"), "from", "map.period.from");
        Optional<LocalDate> to = date(map.path("period"), "to", "map.period.to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            wrong(
                    "map.period.to",
                    "is " + to.get() + ", not after \"from\", " + from.get(),
                    "give the first day after the period");
        }
    }

    private void persona(String path, JsonNode persona) {
        name(path, "persona", persona);
        persona.optional("segment")
                .ifPresent(segment -> FilterJson.read(segment, FilterJson.Subject.PERSON, path + ".segment", found));
        TraitJson.check(persona, path, found);
        image(persona, "portrait", path + ".portrait");
    }

    private void stage(String path, JsonNode stage) {
        name(path, "stage", stage);
        each(stage, path + ".steps", this::step);
    }

    private void step(String path, JsonNode step) {
        name(path, "step", step);
        JsonNode binding = step.path("binding");
        binding.optional("where")
                .ifPresent(where -> FilterJson.read(where, FilterJson.Subject.EVENT, path + ".binding.where", found));
        duration(binding, "within", path + ".binding.within");
        refer(step, "evidence", path + ".evidence", "evidence");
        duration(step.path("believed"), "medianTime", path + ".believed.medianTime");
        text(step, "key")
                .ifPresent(key -> steps.add(new MapOutline.StepLine(
                        path,
                        key,
                        binding.isObject(),
                        text(binding, "after"),
                        binding.has("within"),
                        step.path("optional").booleanValue(false))));
    }

    private void lane(String path, JsonNode lane) {
        name(path, "lane", lane);
        refer(lane, "persona", path + ".persona", "persona");
        lane.path("scores")
                .optional("where")
                .ifPresent(where -> FilterJson.read(where, FilterJson.Subject.EVENT, path + ".scores.where", found));
        each(lane, path + ".cards", this::card);
    }

    private void card(String path, JsonNode card) {
        name(path, "card", card);
        text(card, "step")
                .ifPresent(step -> cards.add(
                        new MapOutline.CardLine(path, step, card.path("span").intValue(1))));
        link(card, path + ".link");
        image(card, "image", path + ".image");
        refer(card, "persona", path + ".persona", "persona");
        refer(card, "evidence", path + ".evidence", "evidence");
    }

    private void path(String place, JsonNode path) {
        name(place, "path", path);
        refer(path, "steps", place + ".steps", "step");
    }

    private void evidence(String path, JsonNode evidence) {
        name(path, "evidence", evidence);
        date(evidence, "date", path + ".date");
        link(evidence, path + ".link");
    }

    private void assertion(String path, JsonNode assertion) {
        name(path, "assertion", assertion);
        duration(assertion, "within", path + ".within");
        refer(assertion, "step", path + ".step", "step");
        refer(assertion, "from", path + ".from", "step");
        refer(assertion, "persona", path + ".persona", "persona");
        Optional<Double> least = assertion.optional("atLeast").map(JsonNode::asDouble);
        Optional<Double> most = assertion.optional("atMost").map(JsonNode::asDouble);
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            wrong(path + ".atMost", "is under \"atLeast\"", "give a share of at least that");
        }
        if (text(assertion, "from")
                .filter(assertion.path("step").stringValue("")::equals)
                .isPresent()) {
            wrong(path + ".from", "is the step itself", "name an earlier step");
        }
    }

    private void frame(String path, JsonNode frame) {
        name(path, "frame", frame);
        refer(frame, "from", path + ".from", "step");
        refer(frame, "to", path + ".to", "step");
        refer(frame, "lanes", path + ".lanes", "lane");
        refer(frame, "persona", path + ".persona", "persona");
    }

    private void trigger(String path, JsonNode trigger) {
        date(trigger, "on", path + ".on");
        Arrays.stream(ReviewTriggerKind.values())
                .filter(kind ->
                        MapWriter.word(kind).equals(text(trigger, "kind").orElse("")))
                .filter(kind ->
                        kind.needs().filter(member -> !trigger.has(member)).isPresent())
                .forEach(kind -> wrong(
                        path + "." + kind.needs().orElse(""),
                        "is missing, and \"" + MapWriter.word(kind) + "\" needs it",
                        "give " + kind.right()));
    }

    private void link(JsonNode node, String path) {
        text(node, "link")
                .filter(link -> !isLink(link))
                .ifPresent(link -> wrong(
                        path,
                        "\"" + link + "\" is no link",
                        "give an address of the web or of mail, as https://example.org/page"));
    }

    private void image(JsonNode node, String key, String path) {
        text(node, key)
                .filter(address -> !Image.isImage(address))
                .ifPresent(_ -> wrong(
                        path, "is no picture", "upload one, or give a data: address of a PNG, JPEG, GIF or WebP"));
    }

    /// What a member names by key: one thing, or a list of them.
    private void refer(JsonNode node, String key, String path, String kind) {
        text(node, key).ifPresent(named -> references.add(new MapOutline.Reference(path, kind, named)));
        JsonNode list = node.path(key);
        for (int index = 0; index < list.size() && list.isArray(); index++) {
            if (list.path(index).isString()) {
                references.add(new MapOutline.Reference(
                        path + "[" + index + "]", kind, list.path(index).stringValue()));
            }
        }
    }

    private void name(String path, String kind, JsonNode element) {
        text(element, "key").ifPresent(key -> named.add(new MapOutline.Named(path, kind, key)));
    }

    private void duration(JsonNode node, String key, String path) {
        Optional<String> text = text(node, key);
        Optional<Duration> duration = text.flatMap(DurationText::read);
        if (text.isPresent() && (duration.isEmpty() || !duration.get().isPositive())) {
            wrong(
                    path,
                    "\"" + text.get() + "\" is no duration longer than zero",
                    "write days, hours, minutes as P7D or PT2H");
        }
    }

    private Optional<LocalDate> date(JsonNode node, String key, String path) {
        Optional<String> text = text(node, key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            wrong(path, "\"" + text.orElse("") + "\" is no day of the calendar", "write it as 2026-01-31");
            return Optional.empty();
        }
    }

    private void each(JsonNode parent, String path, BiConsumer<String, JsonNode> visit) {
        JsonNode list = parent.path(path.substring(path.lastIndexOf('.') + 1));
        for (int index = 0; index < list.size() && list.isArray(); index++) {
            if (list.path(index).isObject()) {
                visit.accept(path + "[" + index + "]", list.path(index));
            }
        }
    }

    private void wrong(String path, String problem, String remedy) {
        found.add(new Violation(path, problem, remedy));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.optional(key).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isLink(String link) {
        try {
            return Card.isSafe(new URI(link));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
