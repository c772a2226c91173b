package footpath.maps.library;

import footpath.maps.LaneType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an item of the library is.
public enum LibraryKind {
    TOUCHPOINT("touchpoints"),
    CHANNEL("channels"),
    PERSONA("personas"),
    METRIC("metrics"),
    INSIGHT("insights"),
    EVIDENCE("evidence"),
    OPPORTUNITY("opportunities"),
    SOLUTION("solutions");

    private final String many;

    LibraryKind(String many) {
        this.many = many;
    }

    /// The word for one, as documents have it: `touchpoint`.
    public String one() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word for several, as addresses have it: `touchpoints`.
    public String many() {
        return many;
    }

    /// The kind of one of its words, for one or for several.
    public static Optional<LibraryKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.many.equals(word) || kind.one().equals(word))
                .findFirst();
    }

    /// What cards of such a lane stand for, where that follows from the lane. Any card may stand for
    /// any item.
    public static Optional<LibraryKind> of(LaneType lane) {
        return switch (lane) {
            case TOUCHPOINTS -> Optional.of(TOUCHPOINT);
            case CHANNELS -> Optional.of(CHANNEL);
            case PERSONA_DETAIL -> Optional.of(PERSONA);
            case METRICS -> Optional.of(METRIC);
            case INSIGHTS, PAINS, GAINS, EXPECTATIONS, GOALS -> Optional.of(INSIGHT);
            case OPPORTUNITIES -> Optional.of(OPPORTUNITY);
            case SOLUTIONS -> Optional.of(SOLUTION);
            default -> Optional.empty();
        };
    }

    /// The fields that name other items by their keys, and of which kind these are.
    public Map<String, LibraryKind> references() {
        return switch (this) {
            case TOUCHPOINT -> Map.of("channel", CHANNEL);
            case INSIGHT -> Map.of("personas", PERSONA, "evidence", EVIDENCE);
            case OPPORTUNITY -> Map.of("personas", PERSONA, "insights", INSIGHT, "metric", METRIC);
            case SOLUTION -> Map.of("opportunities", OPPORTUNITY);
            case CHANNEL, PERSONA, METRIC, EVIDENCE -> Map.of();
        };
    }

    /// All words for several, in order.
    public static List<String> words() {
        return Arrays.stream(values()).map(LibraryKind::many).toList();
    }
}
