package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.survival.SurvivalAnswer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time until an event as the API tells it.
///
/// @param rule          by which was counted
/// @param tookMillis    how long answering took
/// @param entrants      how many persons entered
/// @param events        how many of them had the event
/// @param medianSeconds until at most half are left without it; null if more are to the end
/// @param points        of the curve, in order of time
public record SurvivalBody(
        String rule,
        double tookMillis,
        long entrants,
        long events,
        @Nullable Double medianSeconds,
        List<Point> points) {
    private static final int DEFAULT_POINTS = 200;

    /// @param seconds       since entry
    /// @param atRisk        observed up to this time and without the event before it
    /// @param events        with the event up to this time
    /// @param survival      share without the event after this time
    /// @param standardError of the share
    /// @param low           lower end of the 95 % interval; null if nobody is left
    /// @param high          upper end of it; null if nobody is left
    public record Point(
            double seconds,
            long atRisk,
            long events,
            double survival,
            double standardError,
            @Nullable Double low,
            @Nullable Double high) {}

    /// What is asked.
    record Asked(
            @Says(value = "which events enter", required = true) @Nullable
            MatcherBody entry,

            @Says(value = "which event is waited for", required = true) @Nullable
            MatcherBody event,

            @Says("how many points of the curve at most") @Nullable
            Integer points,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return SurvivalBody.of(footpath.ask(question()));
        }

        SurvivalQuestion question() {
            return new SurvivalQuestion(
                    scope.read(),
                    QuestionBody.matcher(entry, "entry"),
                    QuestionBody.matcher(event, "event"),
                    points == null ? DEFAULT_POINTS : points);
        }
    }

    /// The body of an answer.
    public static SurvivalBody of(SurvivalAnswer answer) {
        return new SurvivalBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.entrants(),
                answer.events(),
                answer.medianSeconds().orElse(null),
                answer.points().stream().map(SurvivalBody::point).toList());
    }

    private static Point point(SurvivalAnswer.PointAnswer point) {
        return new Point(
                point.seconds(),
                point.atRisk(),
                point.events(),
                point.survival(),
                point.standardError(),
                point.interval().map(SurvivalAnswer.IntervalAnswer::low).orElse(null),
                point.interval().map(SurvivalAnswer.IntervalAnswer::high).orElse(null));
    }
}
