package footpath.cli;

import footpath.maps.LaneType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A map as large as any that people work on: 40 steps in 8 stages, 30 lanes, 2,000 cards. The first step of the first
/// three stages is bound to events of the demonstration.
final class LargeMap {
    static final String SLUG = "large";
    static final int CARDS = 2_000;
    private static final int STAGES = 8;
    private static final int STEPS = 40;
    private static final int LANES = 30;

    private static final List<LaneType> TYPES = List.of(
            LaneType.ACTIONS,
            LaneType.TOUCHPOINTS,
            LaneType.THOUGHTS,
            LaneType.EMOTION_CURVE,
            LaneType.PAINS,
            LaneType.OPPORTUNITIES,
            LaneType.QUESTIONS,
            LaneType.TEXT,
            LaneType.FRONTSTAGE,
            LaneType.BACKSTAGE);

    private static final List<String> EVENTS = List.of("Offer received", "Coupon redeemed", "Basket bought");

    private LargeMap() {}

    static String document() {
        return """
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "%s", "title": "A large map", "question": "Where do they go?", "zone": "America/New_York",
                  "subject": {"scope": "person", "one": "household", "many": "households"},
                  "window": "P90D", "period": {"from": "2017-01-01", "to": "2018-01-01"},
                  "stages": [%s], "lanes": [%s]}}
                """.formatted(SLUG, joined(STAGES, LargeMap::stage), joined(LANES, LargeMap::lane));
    }

    private static String stage(int stage) {
        int perStage = STEPS / STAGES;
        String steps = joined(perStage, i -> {
            String binding = i == 0 && stage < EVENTS.size()
                    ? ", \"binding\": {\"event\": \"" + EVENTS.get(stage) + "\"}, \"believed\": {\"reach\": 0.5}"
                    : "";
            int step = stage * perStage + i;
            return "{\"key\": \"s" + step + "\", \"title\": \"I do thing " + step + "\"" + binding + "}";
        });
        return "{\"key\": \"stage" + stage + "\", \"title\": \"Stage " + stage + "\", \"steps\": [" + steps + "]}";
    }

    private static String lane(int lane) {
        LaneType type = TYPES.get(lane % TYPES.size());
        int first = CARDS * lane / LANES;
        String cards = joined(CARDS * (lane + 1) / LANES - first, i -> card(type, first + i, i % STEPS));
        return "{\"key\": \"lane" + lane + "\", \"type\": \"" + type + "\", \"title\": \"Lane " + lane
                + "\", \"cards\": [" + cards + "]}";
    }

    private static String card(LaneType type, int card, int step) {
        String more = switch (type) {
            case EMOTION_CURVE -> ", \"emotion\": " + (card % 5 - 2);
            case PAINS -> ", \"severity\": " + (card % 5 + 1);
            case OPPORTUNITIES -> ", \"value\": " + card % 101;
            default -> "";
        };
        return "{\"key\": \"c" + card + "\", \"step\": \"s" + step + "\", \"text\": \"What people say at card " + card
                + " of this map\"" + more + "}";
    }

    private static String joined(int count, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }
}
