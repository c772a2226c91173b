package footpath.exchange;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.format.MapJson;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredMap.Headline;
import footpath.maps.measure.MeasuredMap.Headlines;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.MeasuredStep.Difference;
import footpath.maps.measure.MeasuredStep.Observed;
import footpath.maps.measure.StepStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Maps for the tests of pictures.
public final class DrawnMaps {
    /// Markup, a word without end, right to left, Chinese, an emoji and control characters.
    public static final List<String> HARD_TEXTS = List.of(
            "<script>alert('x')</script> & \"quoted\" ]]> </metadata> <b>bold</b>",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
            "أبحث عن القسيمة قبل إعداد القائمة",
            "我在收银台出示优惠券，但收银员说它已经过期了，我只好付了全价。",
            "two\nlines, a tab\tand 🛒 a cart",
            "{braces} ${expression} {{template}} %s \\u0041");

    private DrawnMaps() {}

    /// The map of the demonstration, not measured.
    public static MapToExport demo() {
        return new MapToExport(demoMap(), 3, Optional.empty());
    }

    public static JourneyMap demoMap() {
        try {
            return MapJson.read(Files.readString(Path.of("../examples/maps/campaign-to-loyal.json")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The map of the demonstration with numbers: each step in another state.
    public static MapToExport measured() {
        JourneyMap map = demoMap();
        List<MeasuredStep> steps = new ArrayList<>();
        StepStatus[] states = StepStatus.values();
        for (int at = 0; at < map.steps().size(); at++) {
            Step step = map.steps().get(at);
            boolean unbound = step.binding().isEmpty();
            StepStatus status = unbound ? StepStatus.UNBOUND : at < 4 ? StepStatus.OK : states[at % 5];
            steps.add(step(step, status, 1000 - 100L * at));
        }
        Headline said = new Headline("Few redeem.", "The ground is lost at {I redeem a coupon}.");
        return new MapToExport(
                map,
                3,
                Optional.of(new MeasuredMap(
                        map.slug(),
                        3,
                        map.period(),
                        map.zone(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2017-12-31T12:00:00Z")),
                        Instant.parse("2018-01-02T09:30:00Z"),
                        Duration.ofMillis(12),
                        "Who is counted, in a sentence.",
                        Optional.of(1000L),
                        30,
                        5,
                        new Headlines(said, said, said),
                        List.of(),
                        List.of(),
                        steps,
                        List.of())));
    }

    private static MeasuredStep step(Step step, StepStatus status, long n) {
        Share share = new Share(n, 1000);
        boolean numbers = status == StepStatus.OK || status == StepStatus.SMALL_N;
        Optional<Share> shown = numbers ? Optional.of(share) : Optional.empty();
        return new MeasuredStep(
                step.key(),
                "stage",
                step.title(),
                status,
                Optional.empty(),
                Optional.empty(),
                step.optional(),
                Optional.of(new Observed(
                        shown,
                        Optional.empty(),
                        shown,
                        shown,
                        shown,
                        shown,
                        shown,
                        Optional.of(new MeasuredStep.Time("offer", new Durations(n, 86_400, 200_000, List.of()))),
                        Optional.empty(),
                        List.of(new MeasuredStep.ChannelShare("store", shown)),
                        List.of(),
                        Optional.empty())),
                step.believed(),
                status == StepStatus.OK
                        ? Optional.of(new Difference(Optional.of(-4.2), Optional.of(-42L), Optional.of(86_400.0)))
                        : Optional.empty());
    }

    /// The demo map whose titles and cards are hard to draw.
    public static MapToExport hard() {
        ObjectNode document = MapJson.tree(demoMap());
        ObjectNode map = (ObjectNode) document.get("map");
        map.put("title", HARD_TEXTS.getFirst());
        map.put("question", HARD_TEXTS.get(2));
        ArrayNode lanes = (ArrayNode) map.get("lanes");
        ArrayNode cards = (ArrayNode) lanes.get(0).get("cards");
        for (int at = 0; at < HARD_TEXTS.size(); at++) {
            ((ObjectNode) cards.get(at)).put("text", HARD_TEXTS.get(at));
        }
        ((ObjectNode) cards.get(6)).put("link", "https://example.org/a?b=1&c=2");
        ((ObjectNode) map.get("stages").get(0)).put("title", HARD_TEXTS.get(1));
        return new MapToExport(MapJson.read(document), 0, Optional.empty());
    }

    /// A blueprint: the demo map with lanes of staff and lines between them.
    public static MapToExport blueprint() {
        ObjectNode document = MapJson.tree(demoMap());
        ArrayNode lanes = (ArrayNode) document.get("map").get("lanes");
        lane(lanes, "interaction", "DIVIDER", "Line of interaction", List.of());
        lane(lanes, "front", "FRONTSTAGE", "Frontstage", List.of("offer", "redeem", "redeem"));
        lane(lanes, "visibility", "DIVIDER", "Line of visibility", List.of());
        lane(lanes, "back", "BACKSTAGE", "Backstage", List.of("redeem", "again"));
        lane(lanes, "support", "SUPPORT_PROCESS", "Support", List.of("redeem"));
        return new MapToExport(MapJson.read(document), 0, Optional.empty());
    }

    private static void lane(ArrayNode lanes, String key, String type, String title, List<String> steps) {
        ObjectNode lane = lanes.addObject();
        lane.put("key", key).put("type", type).put("title", title);
        ArrayNode cards = lane.putArray("cards");
        for (String step : steps) {
            int number = cards.size() + 1;
            cards.addObject()
                    .put("key", key + "-" + number)
                    .put("step", step)
                    .put("span", 1)
                    .put("text", title + " does " + number + " <for> " + step);
        }
    }

    /// As large as maps get: 64 steps, 30 lanes, 2,000 cards.
    public static MapToExport large() {
        ObjectNode document = MapJson.tree(demoMap());
        ObjectNode map = (ObjectNode) document.get("map");
        ArrayNode stages = map.putArray("stages");
        for (int stage = 0; stage < 8; stage++) {
            ObjectNode each = stages.addObject();
            each.put("key", "stage" + stage).put("title", "Stage " + stage);
            ArrayNode steps = each.putArray("steps");
            for (int step = 0; step < 8; step++) {
                steps.addObject()
                        .put("key", "s" + (stage * 8 + step))
                        .put("title", "I take step " + (stage * 8 + step))
                        .put("optional", false)
                        .put("momentOfTruth", false);
            }
        }
        map.putArray("assertions");
        ArrayNode lanes = map.putArray("lanes");
        for (int lane = 0; lane < 30; lane++) {
            ObjectNode each = lanes.addObject();
            each.put("key", "lane" + lane).put("type", "TEXT").put("title", "Lane " + lane);
            ArrayNode cards = each.putArray("cards");
            for (int card = lane; card < 2000; card += 30) {
                cards.addObject()
                        .put("key", "c" + card)
                        .put("step", "s" + (card / 30) % 64)
                        .put("span", 1)
                        .put("text", "Card " + card + " says what is done here in some ten words");
            }
        }
        return new MapToExport(MapJson.read(document), 0, Optional.empty());
    }

    /// What all cards say, without white space, which is where lines break.
    public static List<String> cardTexts(MapToExport map) {
        return map.map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .map(Card::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// Without white space and control characters.
    public static String dense(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter)
                        && !Character.isISOControl(letter)
                        && !Character.isSpaceChar(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    public static byte[] written(MapPicture picture, MapToExport map, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            picture.write(map, options, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    public static byte[] written(MapPicture picture, MapToExport map) {
        return written(picture, map, RenderOptions.DEFAULT);
    }
}
