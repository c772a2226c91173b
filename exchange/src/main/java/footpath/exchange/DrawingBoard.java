package footpath.exchange;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Draws a valid map from what other tools know: titles and texts, without keys.
///
/// Keys are made from titles. What goes past the limits of a map is told, not kept: more than
/// [JourneyMap#MAX_STEPS] steps, [#MOST_LANES] lanes, [#MOST_CARDS] cards, and texts of more characters than a card
/// holds. Not safe to share between threads.
public final class DrawingBoard {
    /// Most characters of a title.
    public static final int TITLE_MOST = 200;
    /// Most characters of any other text.
    public static final int TEXT_MOST = 4_000;
    /// Most lanes.
    public static final int MOST_LANES = 100;
    /// Most cards of all lanes.
    public static final int MOST_CARDS = 4_000;
    /// Most lines of what could not be placed; one more line counts the rest.
    public static final int MOST_TOLD = 500;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String WINDOW = "P90D";

    private final MapFile file;
    private final ImportOptions options;
    private final ObjectNode map = NODES.objectNode();
    private final ArrayNode channels = NODES.arrayNode();
    private final ArrayNode personas = NODES.arrayNode();
    private final ArrayNode stages = NODES.arrayNode();
    private final ArrayNode lanes = NODES.arrayNode();
    private final Map<String, Keys> keys = new HashMap<>();
    private final Map<String, Sketch> known = new HashMap<>();
    private final List<Sketch> steps = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private int untold;
    private int cards;

    public DrawingBoard(MapFile file, ImportOptions options) {
        this.file = file;
        this.options = options;
    }

    /// What is known of the map itself: `title`, `question`, `owner` and other members.
    public DrawingBoard with(String member, String text) {
        String clean = Texts.clean(text, member.equals("title") ? TITLE_MOST : TEXT_MOST);
        if (!clean.isBlank()) {
            map.put(member, member.equals("title") ? Texts.oneLine(clean) : clean.strip());
        }
        return this;
    }

    /// Adds a stage at the end.
    public Sketch stage(String title, String where) {
        ObjectNode node = element("stage", title, stages.size() + 1, where);
        node.putArray("steps");
        stages.add(node);
        return new Sketch(node);
    }

    /// Adds a step at the end of a stage; nothing if the map has as many as it can.
    public Optional<Sketch> step(Sketch stage, String title, String where) {
        if (steps.size() == JourneyMap.MAX_STEPS) {
            tell(where, title, "a map holds at most " + JourneyMap.MAX_STEPS + " steps; make several maps");
            return Optional.empty();
        }
        ObjectNode node = element("step", title, steps.size() + 1, where);
        stage.node().withArray("steps").add(node);
        Sketch step = new Sketch(node);
        steps.add(step);
        return Optional.of(step);
    }

    /// The steps so far, in order.
    public List<Sketch> steps() {
        return List.copyOf(steps);
    }

    /// Adds a lane at the end; nothing if there are too many.
    public Optional<Sketch> lane(String title, LaneType type, String where) {
        if (lanes.size() == MOST_LANES) {
            tell(where, title, "a map is read with at most " + MOST_LANES + " lanes; join some");
            return Optional.empty();
        }
        ObjectNode node = element("lane", title, lanes.size() + 1, where);
        node.put("type", type.name());
        node.putArray("cards");
        lanes.add(node);
        return Optional.of(new Sketch(node));
    }

    /// The lane of a type and title, added when it is first named.
    public Optional<Sketch> lane(LaneType type, String title, String where) {
        Sketch there = known.get("lane " + type + title);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<Sketch> lane = lane(title, type, where);
        lane.ifPresent(drawn -> known.put("lane " + type + title, drawn));
        return lane;
    }

    /// Adds a card to a lane that is no emotion curve; a blank text adds none.
    public Optional<Sketch> card(Sketch lane, Sketch step, String text, String where) {
        String clean = cut(text, TEXT_MOST, where);
        return clean.isBlank() ? Optional.empty() : addCard(lane, step, clean.strip(), where);
    }

    /// Adds a point to an emotion curve.
    ///
    /// @param emotion any; one out of range is told
    public Optional<Sketch> feeling(Sketch lane, Sketch step, double emotion, String word, String where) {
        if (!(emotion >= -2 && emotion <= 2)) {
            tell(where, emotion + " " + word, "an emotion goes from -2 to 2");
            return Optional.empty();
        }
        return addCard(lane, step, "", where)
                .map(card -> card.with("emotion", emotion).with("label", cut(word, TITLE_MOST, where)));
    }

    /// The persona of a title, added when it is first named.
    public Sketch persona(String title, String where) {
        String clean = Texts.oneLine(title);
        return known.computeIfAbsent("persona " + clean, _ -> {
            ObjectNode node = element("persona", clean, personas.size() + 1, where);
            node.putObject("segment").putArray("all");
            personas.add(node);
            return new Sketch(node);
        });
    }

    /// The channel of a title, added when it is first named.
    public Sketch channel(String title, String where) {
        String clean = Texts.oneLine(title);
        return known.computeIfAbsent("channel " + clean, _ -> {
            ObjectNode node = element("channel", clean, channels.size() + 1, where);
            channels.add(node);
            return new Sketch(node);
        });
    }

    /// Tells of something that has no place on the map.
    public void tell(String where, String what, String why) {
        if (unplaced.size() == MOST_TOLD) {
            untold++;
        } else {
            unplaced.add(new Unplaced(where, Texts.brief(what), why));
        }
    }

    /// What was told so far.
    public List<Unplaced> unplaced() {
        List<Unplaced> told = new ArrayList<>(unplaced);
        if (untold > 0) {
            told.add(new Unplaced("file", untold + " more", "only the first " + MOST_TOLD + " are listed"));
        }
        return List.copyOf(told);
    }

    /// The map. A stage without steps gets one of its own title.
    ///
    /// @throws UnreadableMap if it has no stage
    public ImportedMap finish() {
        for (int index = 0; index < stages.size(); index++) {
            Sketch stage = new Sketch((ObjectNode) stages.path(index));
            if (stage.node().path("steps").isEmpty()
                    && step(stage, stage.title(), "stage " + stage.title()).isEmpty()) {
                stages.remove(index--);
            }
        }
        if (stages.isEmpty()) {
            throw new UnreadableMap("file", "holds no step", "give at least one stage with a step");
        }
        try {
            return new ImportedMap(MapJson.read(document()), unplaced());
        } catch (InvalidMap invalid) {
            throw new UnreadableMap(invalid.violations());
        }
    }

    private ObjectNode document() {
        ObjectNode whole = NODES.objectNode();
        String title = map.path("title").stringValue(fallbackTitle());
        String slug = Keys.slug(title);
        whole.put("slug", slug.isEmpty() ? "map" : slug).put("title", title).put("question", question());
        map.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        whole.put("zone", options.zone().getId());
        whole.putObject("subject").put("scope", "person").put("one", "person").put("many", "persons");
        whole.put("window", WINDOW);
        whole.putObject("period")
                .put("from", options.today().minusYears(1).toString())
                .put("to", options.today().toString());
        whole.set("channels", channels);
        whole.set("personas", personas);
        whole.set("stages", stages);
        whole.set("lanes", lanes);
        ObjectNode document = NODES.objectNode().put("format", "footpath-map").put("schemaVersion", "1.0");
        document.set("map", whole);
        return document;
    }

    private String fallbackTitle() {
        String name = file.name().replaceAll("\\.[A-Za-z0-9]{1,8}$", "").replaceAll("[_-]+", " ");
        String clean = Texts.oneLine(Texts.clean(name, TITLE_MOST));
        return clean.isBlank() ? "Imported map" : Character.toUpperCase(clean.charAt(0)) + clean.substring(1);
    }

    private String question() {
        String first = steps.getFirst().title();
        return steps.size() == 1
                ? "What do people go through at “" + first + "”?"
                : "How do people get from “" + first + "” to “"
                        + steps.getLast().title() + "”?";
    }

    private Optional<Sketch> addCard(Sketch lane, Sketch step, String text, String where) {
        if (cards == MOST_CARDS) {
            tell(where, text, "a map is read with at most " + MOST_CARDS + " cards; make several maps");
            return Optional.empty();
        }
        cards++;
        ObjectNode node = NODES.objectNode()
                .put("key", "c" + cards)
                .put("step", step.key())
                .put("span", 1)
                .put("text", text);
        lane.node().withArray("cards").add(node);
        return Optional.of(new Sketch(node));
    }

    private ObjectNode element(String kind, String title, int number, String where) {
        String clean = Texts.oneLine(cut(title, TITLE_MOST, where));
        String named =
                clean.isBlank() ? Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + number : clean;
        String key = keys.computeIfAbsent(kind, _ -> new Keys()).next(named, kind);
        return NODES.objectNode().put("key", key).put("title", named);
    }

    private String cut(String text, int most, String where) {
        String clean = Texts.clean(text, Integer.MAX_VALUE);
        if (clean.length() <= most) {
            return clean;
        }
        tell(where, clean.substring(most), "what goes past " + most + " characters was cut off");
        return Texts.clean(clean, most);
    }
}
