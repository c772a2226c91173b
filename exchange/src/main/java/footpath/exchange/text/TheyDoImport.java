package footpath.exchange.text;

import footpath.exchange.DrawingBoard;
import footpath.exchange.FileText;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.Sketch;
import footpath.exchange.UnreadableMap;
import footpath.maps.InvalidMap;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Files of insights, opportunities, solutions and metrics as TheyDo takes them in. They know no journey: their items
/// become cards at one step, from which people move them to where they belong.
public final class TheyDoImport implements MapImport {
    private static final Pattern HEAD = Pattern.compile(
            "\"(?:format|schema)\"\\s*:\\s*\"(?:THEYDO_)?(?:INSIGHTS|OPPORTUNITIES|SOLUTIONS|METRICS)_V1\"");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>\\\\^`{|}]+");
    private static final Set<String> PLACED =
            Set.of("importKey", "title", "description", "externalLinks", "tags", "type", "empathyScore");

    @Override
    public String format() {
        return "theydo";
    }

    @Override
    public boolean fits(MapFile file) {
        return HEAD.matcher(FileText.head(file)).find();
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        JsonNode document;
        try {
            document = MapJson.withoutNulls(MapJson.parse(FileText.of(file)));
        } catch (InvalidMap noJson) {
            throw new UnreadableMap(noJson.violations());
        }
        TheyDo kind = TheyDo.of(document)
                .orElseThrow(() -> new UnreadableMap(
                        "format",
                        "is none that is read",
                        "give \"format\": \"THEYDO_INSIGHTS_V1\" or another of them"));
        DrawingBoard board = new DrawingBoard(file, options);
        Sketch stage = board.stage("To be placed", "format");
        Sketch step = board.step(stage, "Everything", "format").orElseThrow();
        JsonNode items = kind.items(document);
        for (int index = 0; index < items.size(); index++) {
            item(board, kind, step, items.path(index), kind.list() + "[" + index + "]");
        }
        if (items.isEmpty()) {
            throw new UnreadableMap(kind.list(), "is empty", "give at least one");
        }
        return board.finish();
    }

    private static void item(DrawingBoard board, TheyDo kind, Sketch step, JsonNode item, String where) {
        String title = item.path("title").stringValue("");
        if (title.isBlank()) {
            board.tell(where, MapJson.line(item), "has no title");
            return;
        }
        String description = item.path("description").stringValue("");
        LaneType type = lane(kind, item.path("type").stringValue(""));
        Optional<Sketch> lane = board.lane(type, type == kind.lane() ? kind.title() : title(type), where);
        lane.flatMap(found ->
                        board.card(found, step, description.isBlank() ? title : title + "\n" + description, where))
                .ifPresent(card -> details(board, card, item, where));
        item.properties().forEach(member -> {
            boolean isType = member.getKey().equals("type") && type == kind.lane();
            if (!PLACED.contains(member.getKey()) || isType || member.getKey().equals("empathyScore")) {
                String what = member.getKey() + " " + MapJson.line(member.getValue());
                board.tell(where + "." + member.getKey(), what, why(member.getKey()));
            }
        });
    }

    private static String why(String member) {
        return switch (member) {
            case "dataPoints" -> "measured values are no beliefs; take them in as events to see them on the map";
            case "empathyScore" -> "a score belongs to a step of an emotion curve; set it there";
            default -> "a card has no place for it";
        };
    }

    private static void details(DrawingBoard board, Sketch card, JsonNode item, String where) {
        item.path("tags").values().forEach(tag -> card.adding("tags", tag.stringValue("")));
        boolean isFirst = true;
        for (JsonNode link : item.path("externalLinks").values()) {
            String address = link.stringValue("");
            if (isFirst && ADDRESS.matcher(address).matches()) {
                card.with("link", address);
                isFirst = false;
            } else {
                board.tell(
                        where + ".externalLinks",
                        address,
                        isFirst ? "is no address of the web" : "a card has one link");
            }
        }
        card.with("source", "TheyDo " + item.path("importKey").stringValue(""));
    }

    /// An insight's type says more than that it is one.
    private static LaneType lane(TheyDo kind, String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (kind != TheyDo.INSIGHTS) {
            return kind.lane();
        }
        return switch (plain) {
            case "pain", "pain point" -> LaneType.PAINS;
            case "gain" -> LaneType.GAINS;
            case "need", "job", "goal" -> LaneType.GOALS;
            case "quote" -> LaneType.QUOTES;
            default -> kind.lane();
        };
    }

    private static String title(LaneType type) {
        String word = type.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
