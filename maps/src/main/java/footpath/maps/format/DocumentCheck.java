package footpath.maps.format;

import footpath.maps.MapOutline;
import footpath.maps.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of a map document: values that must exist or lie in order, filters, and references between
/// parts. Walks any tree, also one that breaks the schema, and passes over what is not there.
final class DocumentCheck {
    private final List<Violation> found = new ArrayList<>();
    private final List<MapOutline.Named> named = new ArrayList<>();
    private final List<MapOutline.StepLine> steps = new ArrayList<>();
    private final List<MapOutline.CardLine> cards = new ArrayList<>();

    private DocumentCheck() {}

    /// @param map the member `map` of the document
    static List<Violation> violations(JsonNode map) {
        DocumentCheck check = new DocumentCheck();
        check.values(map);
        check.each(map, "map.channels", (path, channel) -> check.name(path, "channel", channel));
        check.each(map, "map.personas", check::persona);
        check.each(map, "map.stages", check::stage);
        check.each(map, "map.lanes", check::lane);
        check.found.addAll(new MapOutline(check.named, check.steps, check.cards).violations());
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
        Optional<LocalDate> from = date(map, "from");
        Optional<LocalDate> to = date(map, "to");
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
        each(lane, path + ".cards", this::card);
    }

    private void card(String path, JsonNode card) {
        name(path, "card", card);
        text(card, "step")
                .ifPresent(step -> cards.add(
                        new MapOutline.CardLine(path, step, card.path("span").intValue(1))));
        text(card, "link")
                .filter(link -> !isLink(link))
                .ifPresent(link -> wrong(
                        path + ".link", "\"" + link + "\" is no link", "give an address, as https://example.org/page"));
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

    private Optional<LocalDate> date(JsonNode map, String key) {
        Optional<String> text = text(map.path("period"), key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            wrong(
                    "map.period." + key,
                    "\"" + text.orElse("") + "\" is no day of the calendar",
                    "write it as 2026-01-31");
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
            return !new URI(link).toString().isEmpty();
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
