package footpath.server.question;

import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendSeries;
import footpath.events.filter.Field;
import footpath.server.question.QuestionBody.MatcherBody;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One series of a trend, as JSON says it.
///
/// @param name       by which formulas call it
/// @param event      name of the events
/// @param any        true for every event, in place of a name
/// @param where      what else must hold
/// @param count      what is told of them
/// @param property   whose numbers
/// @param percentile which one
record TrendSeriesBody(
        @Says("what formulas and the answer call it; A, B, C … by place if absent") @Nullable
        String name,

        @Says("name of the events") @Nullable String event,

        @Says("true for every event, in place of a name") @Nullable
        Boolean any,

        @Says("a condition on the events") @Nullable JsonNode where,

        @Says(value = "what is told of the events", otherwise = "events", choices = TrendCounted.class) @Nullable
        String count,

        @Says("the numeric property that is summed, averaged or ranked") @Nullable
        String property,

        @Says("which percentile, 0 to 100") @Nullable Double percentile) {

    /// @param place     where it stands, for errors
    /// @param otherwise its name, if it says none
    TrendSeries series(String place, String otherwise) {
        return new TrendSeries(
                name == null ? otherwise : name,
                new MatcherBody(event, any, where).matcher(place),
                new TrendMeasure(
                        QuestionBody.choice("count", count, TrendCounted.EVENTS),
                        Optional.ofNullable(property).map(Field.Property::new),
                        Optional.ofNullable(percentile)));
    }

    /// The word of what is told.
    String counted(String place) {
        return QuestionBody.word(QuestionBody.choice(place, count, TrendCounted.EVENTS));
    }
}
