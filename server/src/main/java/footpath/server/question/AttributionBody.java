package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.BreakdownValue;
import footpath.analytics.attribution.AttributionAnswer;
import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.events.PropertyValue;
import footpath.events.filter.EventMatcher;
import footpath.maps.format.FilterJson;
import footpath.server.Footpath;
import footpath.server.question.Says.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Credit for conversions as the API tells it.
///
/// @param rule                   by which paths were made
/// @param tookMillis             how long answering took
/// @param conversions            how many there are
/// @param worth                  what they are worth
/// @param withoutWorth           how many conversions have no number that tells their worth
/// @param pathsWithoutConversion how many paths led to no conversion
/// @param models                 in the order asked
/// @param values                 of the touches, most touches first
public record AttributionBody(
        String rule,
        double tookMillis,
        Conversions conversions,
        Worth worth,
        long withoutWorth,
        long pathsWithoutConversion,
        List<Model> models,
        List<Value> values) {
    private static final int DEFAULT_TOP = 20;

    /// @param attributed   with a touch on their path
    /// @param unattributed without one
    public record Conversions(long attributed, long unattributed) {}

    /// @param attributed   of the conversions with a touch
    /// @param unattributed of those without one
    public record Worth(double attributed, double unattributed) {}

    /// @param model its word
    /// @param rule  how it deals out credit
    public record Model(String model, String rule) {}

    /// @param value       of the touches
    /// @param touches     how many have it
    /// @param conversions how many have it on their path
    /// @param credits     one per model
    public record Value(String value, long touches, long conversions, List<Double> credits) {}

    /// What is asked.
    record Asked(
            @Says(value = "which events are conversions", required = true) @Nullable
            AskedConversion conversion,

            @Says(value = "which events are touches", required = true) @Nullable
            AskedTouches touches,

            @Says(value = "what of a touch gets the credit", otherwise = "the channel") @Nullable
            AskedField by,

            @Says(
                    value = "how long before a conversion a touch counts, inclusive",
                    otherwise = "P30D",
                    form = Form.DURATION)
            @Nullable
            String lookback,

            @Says(value = "the models, side by side", required = true) @Nullable
            List<AskedModel> models,

            @Says("a numeric property that a conversion is worth; 1 if absent") @Nullable
            String worth,

            @Says(value = "count the first conversion of a person alone", otherwise = "false") @Nullable
            Boolean firstOnly,

            @Says("how many values, those of most touches; the rest is other") @Nullable
            Integer top,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return AttributionBody.of(footpath.ask(question()));
        }

        AttributionQuestion question() {
            return new AttributionQuestion(
                    scope.read(),
                    given("conversion", conversion).matcher(),
                    given("touches", touches).matcher(),
                    by == null ? new TouchField.Channel() : by.field(),
                    lookback == null ? AttributionQuestion.USUAL_LOOKBACK : QuestionBody.duration("lookback", lookback),
                    askedModels(),
                    Optional.ofNullable(worth),
                    firstOnly == null || !firstOnly,
                    top == null ? DEFAULT_TOP : top);
        }

        private static <T> T given(String place, @Nullable T part) {
            if (part == null) {
                throw QuestionBody.invalid(place, "is missing", "say which events are meant");
            }
            return part;
        }

        private List<AttributionModel> askedModels() {
            List<AttributionModel> asked = new ArrayList<>();
            for (AskedModel model : models == null ? List.<AskedModel>of() : models) {
                asked.add(model.model("models[" + asked.size() + "]"));
            }
            return asked;
        }
    }

    /// Which events are conversions.
    record AskedConversion(
            @Says("name of the events") @Nullable String event,
            @Says("a condition on the events") @Nullable JsonNode where) {
        EventMatcher matcher() {
            return QuestionBody.matcher(event, where, "conversion");
        }
    }

    /// Which events are touches: of any of these names, or of any name.
    record AskedTouches(
            @Says("names of the events; any if absent") @Nullable
            List<String> events,

            @Says("a condition on the events") @Nullable JsonNode where) {
        EventMatcher matcher() {
            return new EventMatcher(
                    events == null ? List.of() : events,
                    QuestionBody.condition(where, FilterJson.Subject.EVENT, "touches.where"));
        }
    }

    /// What of a touch gets the credit; exactly one of the three.
    record AskedField(
            @Says("true for the channel") @Nullable Boolean channel,

            @Says("true for the name of the event") @Nullable
            Boolean name,

            @Says("name of a property") @Nullable String property) {
        TouchField field() {
            List<TouchField> fields = Stream.<Optional<TouchField>>of(
                            Optional.ofNullable(channel).filter(is -> is).map(is -> new TouchField.Channel()),
                            Optional.ofNullable(name).filter(is -> is).map(is -> new TouchField.Name()),
                            Optional.ofNullable(property).map(TouchField.Property::new))
                    .flatMap(Optional::stream)
                    .toList();
            if (fields.size() != 1) {
                throw QuestionBody.invalid(
                        "by", "names " + fields.size() + " fields", "name the channel, the name or one property");
            }
            return fields.getFirst();
        }
    }

    /// A model by its word, with what it needs to know.
    record AskedModel(
            @Says(
                    value =
                            "first, last, last_non_direct, linear, participation, u, j, inverse_j, w, time_decay, custom, markov or shapley",
                    required = true)
            @Nullable
            String model,

            @Says("for last_non_direct: the value that is direct") @Nullable
            String direct,

            @Says(value = "for time_decay", otherwise = "P7D", form = Form.DURATION) @Nullable
            String halfLife,

            @Says("for custom: weight of the first touch") @Nullable
            Double first,

            @Says("for custom: weight of all touches between") @Nullable
            Double middle,

            @Says("for custom: weight of the last touch") @Nullable
            Double last,

            @Says(value = "for markov: 1 to 4", otherwise = "1") @Nullable
            Integer order) {

        AttributionModel model(String place) {
            return switch (model == null ? "" : model) {
                case "first" -> new AttributionModel.First();
                case "last" -> new AttributionModel.Last();
                case "last_non_direct" -> new AttributionModel.LastNonDirect(directValue(place));
                case "linear" -> new AttributionModel.Linear();
                case "participation" -> new AttributionModel.Participation();
                case "u" -> new AttributionModel.UShaped();
                case "j" -> new AttributionModel.JShaped();
                case "inverse_j" -> new AttributionModel.InverseJ();
                case "w" -> new AttributionModel.WShaped();
                case "time_decay" -> new AttributionModel.TimeDecay(life(place));
                case "custom" ->
                    new AttributionModel.Custom(
                            weight(place + ".first", first),
                            weight(place + ".middle", middle),
                            weight(place + ".last", last));
                case "markov" -> new AttributionModel.Markov(order == null ? 1 : order);
                case "shapley" -> new AttributionModel.Shapley();
                default ->
                    throw QuestionBody.invalid(
                            place + ".model",
                            model == null ? "is missing" : "is \"" + model + "\"",
                            "it must be one of first, last, last_non_direct, linear, participation, u, j, inverse_j,"
                                    + " w, time_decay, custom, markov, shapley");
            };
        }

        private BreakdownValue directValue(String place) {
            if (direct == null) {
                throw QuestionBody.invalid(
                        place + ".direct",
                        "is missing",
                        "name the value that is direct, \"" + BreakdownValue.NONE + "\" for touches without a value");
            }
            return direct.equals(BreakdownValue.NONE.toString())
                    ? BreakdownValue.NONE
                    : new BreakdownValue.Value(new PropertyValue.Text(direct));
        }

        private Duration life(String place) {
            return halfLife == null
                    ? AttributionModel.TimeDecay.USUAL
                    : QuestionBody.duration(place + ".halfLife", halfLife);
        }

        private static double weight(String place, @Nullable Double weight) {
            if (weight == null) {
                throw QuestionBody.invalid(place, "is missing", "give a weight from 0 to 1");
            }
            return weight;
        }
    }

    /// The body of an answer.
    public static AttributionBody of(AttributionAnswer answer) {
        return new AttributionBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                new Conversions(
                        answer.conversions().attributed(), answer.conversions().unattributed()),
                new Worth(answer.worth().attributed(), answer.worth().unattributed()),
                answer.withoutWorth(),
                answer.pathsWithoutConversion(),
                answer.models().stream()
                        .map(model -> new Model(word(model.model()), model.rule()))
                        .toList(),
                answer.values().stream()
                        .map(value -> new Value(
                                value.value().toString(), value.touches(), value.conversions(), value.credits()))
                        .toList());
    }

    private static String word(AttributionModel model) {
        return switch (model) {
            case AttributionModel.First() -> "first";
            case AttributionModel.Last() -> "last";
            case AttributionModel.LastNonDirect _ -> "last_non_direct";
            case AttributionModel.Linear() -> "linear";
            case AttributionModel.Participation() -> "participation";
            case AttributionModel.UShaped() -> "u";
            case AttributionModel.JShaped() -> "j";
            case AttributionModel.InverseJ() -> "inverse_j";
            case AttributionModel.WShaped() -> "w";
            case AttributionModel.TimeDecay _ -> "time_decay";
            case AttributionModel.Custom _ -> "custom";
            case AttributionModel.Markov _ -> "markov";
            case AttributionModel.Shapley() -> "shapley";
        };
    }
}
