package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.dwell.DwellAnswer;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.dwell.DwellStage;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long persons stay in stages, as the API tells it.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param asOf       until when stays that still run have lasted
/// @param stages     in the order asked
public record DwellBody(String rule, double tookMillis, String asOf, List<Stage> stages) {

    /// @param stage         its name
    /// @param persons       who entered it at least once
    /// @param entered       stays that began
    /// @param left          stays that ended
    /// @param in            stays that still run
    /// @param medianSeconds of the stays that ended; null if none did
    /// @param p90Seconds    of the stays that ended; null if none did
    /// @param stalled       stays that still run and have lasted longer than the p90
    public record Stage(
            String stage,
            long persons,
            long entered,
            long left,
            long in,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            long stalled) {}

    /// What is asked.
    record Asked(
            @Says("which events enter the stage, if there is one") @Nullable
            MatcherBody enter,

            @Says("which events leave it") @Nullable MatcherBody leave,

            @Says("several stages in order, 1 to 32, in place of enter and leave") @Nullable
            List<AskedStage> stages,

            @Says("the present, as a date or a time; events after it do not count; the last event if absent") @Nullable
            String asOf,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            DwellQuestion question = question();
            return DwellBody.of(footpath.ask(question), question.scope().zone());
        }

        DwellQuestion question() {
            return new DwellQuestion(
                    scope.read(), allStages(), Times.instant("asOf", Optional.ofNullable(asOf), scope.knownZone()));
        }

        private List<DwellStage> allStages() {
            if (stages == null) {
                return List.of(new AskedStage("stage", enter, leave).stage("dwell"));
            }
            if (enter != null || leave != null) {
                throw QuestionBody.invalid("stages", "stand beside enter or leave", "give each in its stage");
            }
            List<DwellStage> all = new ArrayList<>();
            stages.forEach(stage -> all.add(stage.stage("stages[" + all.size() + "]")));
            return all;
        }
    }

    /// One stage.
    record AskedStage(
            @Says(value = "what the answer calls it", required = true) @Nullable
            String name,

            @Says(value = "which events enter it", required = true) @Nullable
            MatcherBody enter,

            @Says("which events leave it; entering a later stage does too") @Nullable
            MatcherBody leave) {
        DwellStage stage(String place) {
            return new DwellStage(
                    name == null ? "" : name,
                    QuestionBody.matcher(enter, place + ".enter"),
                    Optional.ofNullable(leave).map(matcher -> matcher.matcher(place + ".leave")));
        }
    }

    /// The body of an answer.
    public static DwellBody of(DwellAnswer answer, ZoneId zone) {
        return new DwellBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                Times.text(answer.asOf(), zone),
                answer.stages().stream().map(DwellBody::stage).toList());
    }

    private static Stage stage(DwellAnswer.StageAnswer stage) {
        return new Stage(
                stage.name(),
                stage.persons(),
                stage.entered(),
                stage.left(),
                stage.in(),
                stage.medianSeconds().orElse(null),
                stage.p90Seconds().orElse(null),
                stage.stalled());
    }
}
