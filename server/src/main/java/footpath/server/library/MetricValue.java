package footpath.server.library;

import footpath.analytics.Population;
import footpath.maps.library.LibraryItem;
import footpath.server.Footpath;
import footpath.server.library.NumbersBody.Behind;
import footpath.server.library.NumbersBody.Course;
import footpath.server.question.DwellBody;
import footpath.server.question.FunnelBody;
import footpath.server.question.QuestionKinds;
import footpath.server.question.SegmentBody;
import footpath.server.question.ShareBody;
import footpath.server.question.TrendBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The one number that the question of a metric gives.
///
/// A trend gives the value of its last series, a formula before others, in the last whole period; a
/// funnel the share of its entrants that reach its last step; a segment its size, or its share of all
/// persons if the metric is a ratio; dwell the median stay of its first stage, in seconds. Other
/// questions give no single number.
final class MetricValue {
    private MetricValue() {}

    /// @param population who may be looked at, where the question does not say so itself
    static NumbersBody of(Footpath footpath, LibraryItem item, Population population) {
        Optional<JsonNode> question = item.field("question");
        if (question.isEmpty()) {
            return NumbersBody.none("No question gives it yet.");
        }
        Object answer =
                QuestionKinds.askOf(footpath, question.get(), population).answer();
        boolean isRatio = item.field("type").map(JsonNode::stringValue).equals(Optional.of("ratio"));
        NumbersBody value = switch (answer) {
            case TrendBody trend -> last(trend);
            case FunnelBody funnel ->
                share(
                        funnel.steps().getLast().ofEntry(),
                        "reach " + funnel.steps().getLast().name(),
                        funnel.rule());
            case SegmentBody segment -> size(segment, isRatio);
            case DwellBody dwell -> stay(dwell);
            default ->
                NumbersBody.none("Its question gives more than one number; ask a trend, funnel, segment or dwell.");
        };
        return value.against(
                item.field("target").map(JsonNode::doubleValue),
                item.field("direction").map(JsonNode::stringValue));
    }

    private static NumbersBody last(TrendBody trend) {
        TrendBody.Series series = trend.series().getLast();
        List<NumbersBody.OnePeriod> periods = trend.periods().stream()
                .map(period -> new NumbersBody.OnePeriod(period.start(), period.complete()))
                .toList();
        int at = periods.size() - 1;
        while (at >= 0 && (!periods.get(at).complete() || series.values().get(at) == null)) {
            at--;
        }
        if (at < 0) {
            return NumbersBody.none("Its question has no whole period with a value.");
        }
        List<Long> n = series.n();
        return NumbersBody.told(
                "number",
                series.values().get(at).doubleValue(),
                Behind.of(n == null ? null : n.get(at)),
                new Course(null, periods, List.of(new NumbersBody.Series(series.name(), series.values()))),
                series.name() + " in the period from " + periods.get(at).start(),
                trend.rule());
    }

    private static NumbersBody size(SegmentBody segment, boolean isRatio) {
        SegmentBody.Size first = segment.segments().getFirst();
        return isRatio
                ? share(first.size(), "are " + first.name(), segment.rule())
                : valued(
                        "persons",
                        (double) first.size().n(),
                        first.size(),
                        "persons in " + first.name(),
                        segment.rule());
    }

    private static NumbersBody share(ShareBody share, String what, String rule) {
        return valued("share", share.share(), share, "of the persons " + what, rule);
    }

    private static NumbersBody valued(
            String measure, @Nullable Double value, ShareBody share, String says, String rule) {
        return NumbersBody.told(measure, value, Behind.of(share), Course.NONE, says, rule);
    }

    private static NumbersBody stay(DwellBody dwell) {
        DwellBody.Stage stage = dwell.stages().getFirst();
        return NumbersBody.told(
                "seconds",
                stage.medianSeconds(),
                Behind.of(stage.left()),
                Course.NONE,
                "median stay in " + stage.stage(),
                dwell.rule());
    }
}
