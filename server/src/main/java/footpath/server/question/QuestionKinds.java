package footpath.server.question;

import footpath.analytics.catalog.Catalog;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The kinds of question that can be asked in words, one by one: the only place that knows them all.
public final class QuestionKinds {
    private static final Map<String, Class<? extends AskedQuestion>> KINDS = new LinkedHashMap<>();

    private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

    static {
        add(
                "funnel",
                FunnelBody.Asked.class,
                "footpath funnel \"Offer received\" \"Coupon redeemed where coupons > 1\" --within 30d");
        add("flow", FlowBody.Asked.class, "footpath flow --collapse --top 10");
        add("segment", SegmentBody.Asked.class, "footpath ask examples/questions/segments.json");
        add("trend", TrendBody.Asked.class, "footpath trend \"Coupon redeemed\" --unit month --count persons");
        addMore();
    }

    private static void addMore() {
        add(
                "retention",
                RetentionBody.Asked.class,
                "footpath retention --start \"Offer received\" --returning \"Coupon redeemed\" --unit month --periods 6");
        add("lifecycle", LifecycleBody.Asked.class, "footpath lifecycle --events \"Basket bought\" --unit month");
        add("stickiness", StickinessBody.Asked.class, "footpath stickiness --events \"Basket bought\" --unit week");
        add("frequency", FrequencyBody.Asked.class, "footpath frequency --events \"Coupon redeemed\"");
        add("path", PathBody.Asked.class, "footpath path --start \"Offer received\" --steps 4");
        add("variant", VariantBody.Asked.class, "footpath variant --events \"Coupon redeemed\" --top 5");
        add("sequence", SequenceBody.Asked.class, "footpath ask examples/questions/sequence.json");
        add("attribution", AttributionBody.Asked.class, "footpath ask examples/questions/attribution.json");
        add("survival", SurvivalBody.Asked.class, "footpath ask examples/questions/survival.json");
    }

    private static void add(String kind, Class<? extends AskedQuestion> type, String example) {
        KINDS.put(kind, type);
        EXAMPLES.put(kind, example);
    }

    private QuestionKinds() {}

    /// The word of each kind, in the order in which they are offered.
    public static List<String> words() {
        return List.copyOf(KINDS.keySet());
    }

    /// What a kind answers, in a sentence.
    public static String what(String kind) {
        return Catalog.find(kind).orElseThrow().what();
    }

    /// A command line that asks one of the sample data.
    public static String example(String kind) {
        return Objects.requireNonNull(EXAMPLES.get(kind), kind);
    }

    /// The fields of a kind.
    public static List<QuestionField> fields(String kind) {
        return QuestionField.of(type(kind));
    }

    /// Asks a question of a kind.
    ///
    /// @param words its fields
    /// @return the body of the answer
    /// @throws Fault `UNKNOWN_KIND`, or `INVALID_QUESTION` naming the field
    public static Object ask(Footpath footpath, String kind, byte[] words) {
        return Json.read(words, type(kind)).ask(footpath);
    }

    /// Asks a question whose kind stands in its field `question`, beside its other fields.
    public static Object ask(Footpath footpath, JsonNode question) {
        if (!(question instanceof ObjectNode object) || !object.path("question").isString()) {
            throw QuestionBody.invalid(
                    "question", "is missing", "name the kind: one of " + String.join(", ", KINDS.keySet()));
        }
        ObjectNode words = object.deepCopy();
        String kind = words.remove("question").asString();
        return ask(footpath, kind, words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Class<? extends AskedQuestion> type(String kind) {
        Class<? extends AskedQuestion> type = KINDS.get(kind);
        if (type == null) {
            throw new Fault(
                    FaultCode.INVALID_QUESTION,
                    "question",
                    "is \"" + kind + "\"",
                    "it must be one of " + String.join(", ", KINDS.keySet()));
        }
        return type;
    }
}
