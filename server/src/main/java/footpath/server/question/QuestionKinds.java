package footpath.server.question;

import footpath.analytics.Population;
import footpath.analytics.catalog.Catalog;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The kinds of question that can be asked in words, one by one: the only place that knows them all.
public final class QuestionKinds {
    private static final Map<String, Kind> KINDS = Stream.of(
                    new Kind(
                            "funnel",
                            FunnelAsked.class,
                            "footpath funnel \"Offer received\" \"Coupon redeemed where coupons > 1\" --within 30d"),
                    new Kind("flow", FlowBody.Asked.class, "footpath flow --collapse --top 10"),
                    new Kind("segment", SegmentBody.Asked.class, "footpath ask examples/questions/segments.json"),
                    new Kind(
                            "drivers",
                            DriversAsked.class,
                            "footpath drivers --target \"trait age = 45-54\" --base \"trait age = 25-34\" --top 5"),
                    new Kind(
                            "trend",
                            TrendBody.Asked.class,
                            "footpath trend \"Coupon redeemed\" --unit month --count persons"),
                    new Kind(
                            "retention",
                            RetentionBody.Asked.class,
                            "footpath retention --start \"Offer received\" --returning \"Coupon redeemed\""
                                    + " --unit month --periods 6"),
                    new Kind(
                            "lifecycle",
                            LifecycleBody.Asked.class,
                            "footpath lifecycle --events \"Basket bought\" --unit month"),
                    new Kind(
                            "stickiness",
                            StickinessBody.Asked.class,
                            "footpath stickiness --events \"Basket bought\" --unit week"),
                    new Kind("session", SessionBody.Asked.class, "footpath session --unit month --session-timeout 1h"),
                    new Kind("frequency", FrequencyBody.Asked.class, "footpath frequency --events \"Coupon redeemed\""),
                    new Kind("path", PathBody.Asked.class, "footpath path --start \"Offer received\" --steps 4"),
                    new Kind(
                            "variant",
                            VariantBody.Asked.class,
                            "footpath variant --events \"Coupon redeemed\" --top 5"),
                    new Kind(
                            "sequence",
                            SequenceBody.Asked.class,
                            "footpath sequence --conditions \"Offer received\" --conditions \"Coupon redeemed\""
                                    + " --pattern \"(?1)(?t<=14d)(?2)\" --mode count"),
                    new Kind(
                            "next",
                            NextBody.Asked.class,
                            "footpath next --match \"Offer received\" --within 30d --top 5"),
                    new Kind(
                            "attribution",
                            AttributionBody.Asked.class,
                            "footpath attribution --conversion \"Coupon redeemed\" --touches \"Offer received\""
                                    + " --by property:campaign_type --lookback 60d --model first --model markov"),
                    new Kind(
                            "survival",
                            SurvivalBody.Asked.class,
                            "footpath survival --entry \"Offer received\" --event \"Coupon redeemed\" --points 12"),
                    new Kind(
                            "dwell",
                            DwellBody.Asked.class,
                            "footpath dwell --enter \"Offer received\" --leave \"Coupon redeemed\""))
            .collect(Collectors.toMap(Kind::word, kind -> kind, (one, other) -> one, LinkedHashMap::new));

    /// @param word    by which it is asked for
    /// @param asked   its fields
    /// @param example a command line that asks one of the sample data
    private record Kind(String word, Class<? extends AskedQuestion> asked, String example) {}

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
        return kind(kind).example();
    }

    /// The fields of a kind.
    public static List<QuestionField> fields(String kind) {
        return QuestionField.of(kind(kind).asked());
    }

    /// Asks a question of a kind.
    ///
    /// @param words its fields
    /// @return the body of the answer
    /// @throws Fault `INVALID_QUESTION` naming the field; the kind is one itself
    public static Told ask(Footpath footpath, String kind, byte[] words) {
        AskedQuestion question =
                new SavedSegments(footpath).read(words, kind(kind).asked());
        return ScopedValue.where(LeftOut.CURRENT, new LeftOut())
                .call(() -> Told.of(question.scope().knownSubject(), question.ask(footpath)));
    }

    /// Asks a question of a kind as it stands in a file: the kind may stand in its field `question`, too.
    ///
    /// @throws Fault as [#ask], or if another kind stands there
    static Told askOf(Footpath footpath, String kind, byte[] words) {
        if (!new String(words, StandardCharsets.UTF_8).contains("\"question\"")) {
            return ask(footpath, kind, words);
        }
        if (!(Json.tree("body", new String(words, StandardCharsets.UTF_8)) instanceof ObjectNode object)) {
            return ask(footpath, kind, words);
        }
        JsonNode named = object.remove("question");
        if (named != null && !named.asString("").equals(kind)) {
            throw QuestionBody.invalid(
                    "question",
                    "is " + named + " at the address of " + kind,
                    "leave it out, or ask at the address of its own kind");
        }
        return ask(footpath, kind, object.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Asks a question whose kind stands in its field `question`, beside its other fields.
    public static Told ask(Footpath footpath, JsonNode question) {
        if (!(question instanceof ObjectNode object) || !object.path("question").isString()) {
            throw QuestionBody.invalid(
                    "question", "is missing", "name the kind: one of " + String.join(", ", KINDS.keySet()));
        }
        ObjectNode words = object.deepCopy();
        String kind = words.remove("question").asString();
        return ask(footpath, kind, words.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Asks a question as [#ask] does, of a population.
    ///
    /// @param population who may be looked at, as far as the question does not say so itself
    public static Told askOf(Footpath footpath, JsonNode question, Population population) {
        return ask(footpath, question instanceof ObjectNode object ? AskedScope.limited(object, population) : question);
    }

    private static Kind kind(String word) {
        Kind kind = KINDS.get(word);
        if (kind == null) {
            throw new Fault(
                    FaultCode.INVALID_QUESTION,
                    "question",
                    "is \"" + word + "\"",
                    "it must be one of " + String.join(", ", KINDS.keySet()));
        }
        return kind;
    }
}
