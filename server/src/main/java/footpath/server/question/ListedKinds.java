package footpath.server.question;

import footpath.analytics.Question;
import footpath.analytics.attribution.AttributionExplainer;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.drivers.DriversExplainer;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.dwell.DwellExplainer;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.flow.FlowExplainer;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.frequency.FrequencyExplainer;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.lifecycle.LifecycleExplainer;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.next.NextExplainer;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathExplainer;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionExplainer;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.segment.SegmentExplainer;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.sequence.SequenceExplainer;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionExplainer;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessExplainer;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalExplainer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.trend.TrendExplainer;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.variant.VariantExplainer;
import footpath.analytics.variant.VariantQuestion;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The kinds of question behind whose numbers persons are listed and of which they are explained, all by one
/// mechanism. Time in stages has a list of its own, see [DwellPersonsBody]; funnels have both, see [Funnels].
public final class ListedKinds {
    private static final Map<String, ListedKind<?, ?>> KINDS = Stream.<ListedKind<?, ?>>of(
                    new ListedKind<>(
                            "flow",
                            FlowBody.Asked.class,
                            (asked, now) -> asked.question(),
                            FlowQuestion.class,
                            WayCells.Flow.class,
                            FlowExplainer::new),
                    new ListedKind<>(
                            "segment",
                            SegmentBody.Asked.class,
                            (asked, now) -> asked.question(),
                            SegmentQuestion.class,
                            PeriodCells.Segment.class,
                            SegmentExplainer::new),
                    new ListedKind<>(
                            "trend",
                            TrendBody.Asked.class,
                            (asked, now) -> asked.question(now),
                            TrendQuestion.class,
                            PeriodCells.Trend.class,
                            TrendExplainer::new),
                    new ListedKind<>(
                            "retention",
                            RetentionBody.Asked.class,
                            (asked, now) -> asked.question(now),
                            RetentionQuestion.class,
                            PeriodCells.Retention.class,
                            RetentionExplainer::new),
                    new ListedKind<>(
                            "lifecycle",
                            LifecycleBody.Asked.class,
                            (asked, now) -> asked.question(now),
                            LifecycleQuestion.class,
                            PeriodCells.Lifecycle.class,
                            LifecycleExplainer::new),
                    new ListedKind<>(
                            "stickiness",
                            StickinessBody.Asked.class,
                            (asked, now) -> asked.question(now),
                            StickinessQuestion.class,
                            PeriodCells.Stickiness.class,
                            StickinessExplainer::new),
                    new ListedKind<>(
                            "session",
                            SessionBody.Asked.class,
                            (asked, now) -> asked.question(now),
                            SessionQuestion.class,
                            PeriodCells.Session.class,
                            SessionExplainer::new),
                    new ListedKind<>(
                            "frequency",
                            FrequencyBody.Asked.class,
                            (asked, now) -> asked.question(),
                            FrequencyQuestion.class,
                            PeriodCells.Frequency.class,
                            FrequencyExplainer::new),
                    new ListedKind<>(
                            "path",
                            PathBody.Asked.class,
                            (asked, now) -> asked.question(),
                            PathQuestion.class,
                            WayCells.Path.class,
                            PathExplainer::new),
                    new ListedKind<>(
                            "variant",
                            VariantBody.Asked.class,
                            (asked, now) -> asked.question(),
                            VariantQuestion.class,
                            WayCells.Variant.class,
                            VariantExplainer::new),
                    new ListedKind<>(
                            "sequence",
                            SequenceBody.Asked.class,
                            (asked, now) -> asked.question(),
                            SequenceQuestion.class,
                            WayCells.Sequence.class,
                            SequenceExplainer::new),
                    new ListedKind<>(
                            "next",
                            NextBody.Asked.class,
                            (asked, now) -> asked.question(),
                            NextQuestion.class,
                            WayCells.Next.class,
                            NextExplainer::new),
                    new ListedKind<>(
                            "attribution",
                            AttributionBody.Asked.class,
                            (asked, now) -> asked.question(),
                            AttributionQuestion.class,
                            WayCells.Attribution.class,
                            AttributionExplainer::new),
                    new ListedKind<>(
                            "survival",
                            SurvivalBody.Asked.class,
                            (asked, now) -> asked.question(),
                            SurvivalQuestion.class,
                            PeriodCells.Survival.class,
                            SurvivalExplainer::new),
                    new ListedKind<>(
                            "drivers",
                            DriversAsked.class,
                            (asked, now) -> asked.question(),
                            DriversQuestion.class,
                            Optional.of(WayCells.Drivers.class),
                            DriversExplainer::new),
                    new ListedKind<DwellBody.Asked, DwellQuestion>(
                            "dwell",
                            DwellBody.Asked.class,
                            (asked, now) -> asked.question(),
                            DwellQuestion.class,
                            Optional.empty(),
                            DwellExplainer::new))
            .collect(Collectors.toMap(ListedKind::kind, kind -> kind, (one, other) -> one, LinkedHashMap::new));

    private ListedKinds() {}

    /// The word of each kind behind whose numbers persons are listed.
    public static List<String> words() {
        return KINDS.values().stream()
                .filter(kind -> kind.cell().isPresent())
                .map(ListedKind::kind)
                .toList();
    }

    /// The word of each kind of which persons are explained.
    public static List<String> explained() {
        return List.copyOf(KINDS.keySet());
    }

    /// The fields that tell a number of an answer of a kind.
    ///
    /// @throws Fault if behind the numbers of the kind no persons are listed
    public static List<QuestionField> fields(String kind) {
        return QuestionField.of(kind(kind).cell().orElseThrow(() -> notListed(kind)));
    }

    /// A part of the list of persons behind a number of an answer.
    ///
    /// @param number which number, by its fields
    /// @param after  after whom it begins, as the part before told
    /// @param limit  how many persons at most
    /// @throws Fault if question or number cannot be asked, or nobody has the key
    public static ListedPersons persons(
            Footpath footpath, Question<?> question, JsonNode number, Optional<String> after, int limit) {
        return kind(question.kind()).persons(footpath, question, number, after, limit);
    }

    /// Why a person counts where it does in an answer.
    ///
    /// @param person  key under which the person is known, or the value of the case
    /// @param session when the session begins, if sessions are the subject and the person has several
    /// @throws Fault if the question cannot be asked, or nobody has the key
    public static ExplanationBody explain(
            Footpath footpath, Question<?> question, String person, Optional<Instant> session) {
        return kind(question.kind()).explain(footpath, question, person, session);
    }

    /// Reads the words of a question, whose kind stands in its field `question`.
    ///
    /// @throws Fault if they are none, or behind the numbers of the kind no persons are listed
    public static Question<?> read(Footpath footpath, JsonNode words) {
        ObjectNode copy = words instanceof ObjectNode object ? object.deepCopy() : missing();
        if (!copy.path("question").isString()) {
            return read(footpath, missing());
        }
        String kind = copy.remove("question").asString();
        return kind(kind).read(footpath, copy);
    }

    private static ObjectNode missing() {
        throw QuestionBody.invalid(
                "question", "is missing", "name the kind: one of " + String.join(", ", KINDS.keySet()));
    }

    private static ListedKind<?, ?> kind(String word) {
        ListedKind<?, ?> kind = KINDS.get(word);
        if (kind == null) {
            throw notListed(word);
        }
        return kind;
    }

    private static Fault notListed(String word) {
        return new Fault(
                FaultCode.INVALID_QUESTION,
                "question",
                "is \"" + word + "\"",
                "persons are listed so for " + String.join(", ", words()) + "; for dwell, see footpath dwell --list");
    }
}
