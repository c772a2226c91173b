package footpath.exchange.text;

import footpath.exchange.DrawingBoard;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.Sketch;
import footpath.exchange.Texts;
import footpath.exchange.UnreadableMap;
import footpath.exchange.text.SafeXml.Element;
import footpath.maps.LaneType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws a map from the first planned journey of a file, or, without one, from the first actual journey. Elements may
/// stand in any order.
final class CjmlReader {
    private static final Set<String> POINTS =
            Set.of("plannedCommunicationPoint", "plannedAction", "actualCommunicationPoint", "actualAction");
    /// What of a touchpoint has its place on the map, or says nothing that is not said otherwise.
    private static final Set<String> PLACED = Set.of(
            "touchpointID",
            "belongsTo",
            "initiator",
            "receiver",
            "channel",
            "comment",
            "message",
            "touchpointExperience",
            "category");

    private final Element root;
    private final DrawingBoard board;
    private final ImportOptions options;
    private final Map<String, Sketch> stages = new HashMap<>();
    private final Map<String, Element> actors = new HashMap<>();
    private final Map<LaneType, Optional<Sketch>> lanes = new EnumMap<>(LaneType.class);

    CjmlReader(Element root, MapFile file, ImportOptions options) {
        this.root = root;
        this.options = options;
        this.board = new DrawingBoard(file, options);
    }

    ImportedMap read() {
        List<Element> journeys = new ArrayList<>(root.all("plannedJourney"));
        journeys.addAll(root.all("actualJourney"));
        if (journeys.isEmpty()) {
            throw new UnreadableMap(root.where(), "holds no journey", "give a <plannedJourney> or an <actualJourney>");
        }
        Element journey = journeys.getFirst();
        journeys.forEach(each -> each.all("actors").forEach(this::actors));
        head(journey);
        journey.all("touchpoints").stream()
                .flatMap(points -> points.children().stream())
                .forEach(this::point);
        for (Element other : journeys.subList(1, journeys.size())) {
            String why = other.name().equals("actualJourney")
                    ? "what one person did is no plan; take it in as events"
                    : "a map holds one journey; give the others as files of their own";
            board.tell(other.where(), other.text("journeyID") + " " + other.text("journeyTitle"), why);
        }
        if (board.steps().isEmpty()) {
            throw new UnreadableMap(journey.where(), "holds no touchpoint", "give at least one under <touchpoints>");
        }
        return board.finish();
    }

    private void head(Element journey) {
        board.with("title", journey.text("journeyTitle"));
        board.with("question", Texts.oneLine(journey.text("journeyShortSummary")));
        tell(journey, "journeyLongSummary");
        tell(journey, "journeyStatus");
        tell(journey, "comment");
        for (Element phases : journey.all("journeyPhases")) {
            for (Element phase : phases.all("journeyPhase")) {
                Sketch stage = board.stage(phase.text("phaseName"), phase.where());
                stage.with("goal", phase.text("phaseDescription"));
                stages.put(phase.attribute("phaseID"), stage);
            }
        }
    }

    private void tell(Element journey, String child) {
        journey.first(child)
                .filter(known -> !known.words().isEmpty())
                .ifPresent(known -> board.tell(known.where(), known.words(), "a map has no place for " + child));
    }

    private void actors(Element list) {
        for (Element actor : list.children()) {
            actors.putIfAbsent(actor.attribute("actorID"), actor);
            if (actor.name().equals("endUser") && !actor.attribute("actorID").isEmpty()) {
                if (options.actors() == ImportOptions.Actors.PERSONAS) {
                    board.persona(name(actor), actor.where());
                } else {
                    board.channel(name(actor), actor.where());
                }
            }
        }
    }

    private void point(Element point) {
        if (!POINTS.contains(point.name())) {
            board.tell(point.where(), point.name() + " " + point.words(), "is no touchpoint that is known");
            return;
        }
        String phase =
                point.first("belongsTo").map(to -> to.attribute("phaseIDref")).orElse("");
        Sketch stage = stages.computeIfAbsent(phase, id -> board.stage(id.isEmpty() ? "Journey" : id, point.where()));
        board.step(stage, title(point), point.where()).ifPresent(step -> {
            step.with("description", point.text("comment"));
            cards(point, step);
        });
    }

    /// What the customer does: the label on the side of an end user, else the message or the first label there is.
    private String title(Element point) {
        for (String side : List.of("initiator", "receiver")) {
            Optional<Element> party = point.first(side);
            if (party.filter(this::isEndUser).isPresent() && !label(point, side).isEmpty()) {
                return label(point, side);
            }
        }
        for (String text : List.of(point.text("message"), label(point, "receiver"), label(point, "initiator"))) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return point.text("touchpointID");
    }

    private boolean isEndUser(Element party) {
        Element actor = actors.get(actor(party));
        return actor != null && actor.name().equals("endUser");
    }

    private static String actor(Element party) {
        return party.first("refersTo").map(to -> to.attribute("actorIDref")).orElse("");
    }

    private static String label(Element point, String side) {
        return point.first(side).map(party -> party.text(side + "Label")).orElse("");
    }

    private void cards(Element point, Sketch step) {
        point.first("channel")
                .map(channel -> channel.text("channelName"))
                .ifPresent(name -> channel(point, step, name));
        for (String side : List.of("initiator", "receiver")) {
            point.first(side).filter(party -> !isEndUser(party)).ifPresent(party -> {
                Element actor = actors.get(actor(party));
                String who = actor == null ? actor(party) : name(actor);
                String does = label(point, side);
                String text = does.isEmpty() || does.equals(step.title()) ? who : who + ": " + does;
                card(LaneType.FRONTSTAGE, "Provider", step, text, party.where());
            });
        }
        if (!point.text("message").equals(step.title())) {
            card(LaneType.TOUCHPOINTS, "Message", step, point.text("message"), point.where());
        }
        card(LaneType.TEXT, "Category", step, point.text("category"), point.where());
        point.first("touchpointExperience").ifPresent(experience -> experience(experience, step));
        point.children().stream()
                .filter(child -> !PLACED.contains(child.name()))
                .forEach(child -> board.tell(
                        child.where(), child.name() + " " + deep(child), "a step of a map has no place for it"));
    }

    private void channel(Element point, Sketch step, String name) {
        if (!name.isBlank()) {
            board.channel(name, point.where());
            card(LaneType.CHANNELS, "Channels", step, name, point.where());
        }
    }

    private void experience(Element experience, Sketch step) {
        String words = experience.text("experienceDescription");
        String rating = experience.text("experienceRating");
        card(LaneType.QUOTES, "Experience", step, words, experience.where());
        if (rating.matches("[-+]?[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            lane(LaneType.EMOTION_CURVE, "Emotion", experience.where())
                    .ifPresent(lane -> board.feeling(lane, step, Double.parseDouble(rating), "", experience.where()));
        } else if (!rating.isEmpty()) {
            board.tell(experience.where(), "experienceRating " + rating, "an emotion is a number from -2 to 2");
        }
    }

    private void card(LaneType type, String title, Sketch step, String text, String where) {
        if (!text.isBlank()) {
            lane(type, title, where).ifPresent(lane -> board.card(lane, step, text, where));
        }
    }

    private Optional<Sketch> lane(LaneType type, String title, String where) {
        return lanes.computeIfAbsent(type, _ -> board.lane(title, type, where));
    }

    private static String name(Element actor) {
        for (String child : List.of("actorName", "companyName")) {
            if (!actor.text(child).isEmpty()) {
                return actor.text(child);
            }
        }
        String id = actor.attribute("actorID");
        return id.isEmpty() ? actor.name().toLowerCase(Locale.ROOT) : id;
    }

    private static String deep(Element element) {
        StringBuilder text = new StringBuilder(element.words());
        element.children()
                .forEach(child ->
                        text.append(' ').append(child.name()).append(' ').append(deep(child)));
        return text.toString().strip();
    }
}
