package footpath.exchange.text;

import footpath.maps.LaneType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The kinds of files TheyDo takes in, each with what becomes of it on a map.
enum TheyDo {
    INSIGHTS(LaneType.INSIGHTS, "Insights"),
    OPPORTUNITIES(LaneType.OPPORTUNITIES, "Opportunities"),
    SOLUTIONS(LaneType.SOLUTIONS, "Solutions"),
    METRICS(LaneType.METRICS, "Metrics");

    private final LaneType lane;
    private final String title;

    TheyDo(LaneType lane, String title) {
        this.lane = lane;
        this.title = title;
    }

    LaneType lane() {
        return lane;
    }

    String title() {
        return title;
    }

    /// The word of the format, as `theydo-insights`.
    String format() {
        return "theydo-" + list();
    }

    /// The member that holds the items.
    String list() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a file of it says it is.
    String constant() {
        return "THEYDO_" + name() + "_V1";
    }

    /// Of which kind a document says it is, in the form of today or in the one of before, `{"schema": …, "data": …}`.
    static Optional<TheyDo> of(JsonNode document) {
        String said =
                document.path("format").stringValue(document.path("schema").stringValue(""));
        return Arrays.stream(values())
                .filter(kind -> said.equals(kind.constant()) || said.equals(kind.name() + "_V1"))
                .findFirst();
    }

    /// The items of a document.
    JsonNode items(JsonNode document) {
        JsonNode items = document.path(list());
        return items.isArray() ? items : document.path("data").path(list());
    }
}
