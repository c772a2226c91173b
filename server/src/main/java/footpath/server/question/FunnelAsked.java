package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.funnel.FunnelAttribution;
import footpath.analytics.funnel.FunnelBegin;
import footpath.analytics.funnel.FunnelCounting;
import footpath.analytics.funnel.FunnelExclusion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelOrder;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelRules;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.funnel.FunnelWindow;
import footpath.events.filter.Field;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.Says.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A funnel as it is asked in JSON: every option of [FunnelQuestion], in its words.
record FunnelAsked(
        @Says(value = "the steps, in order; 1 to 64", required = true) @Nullable
        List<AskedStep> steps,

        @Says(
                value = "longest time from the first step to the last, inclusive; this, withinDays or withinSessions"
                        + " must be given",
                form = Form.DURATION)
        @Nullable
        String within,

        @Says("in place of within: calendar days, the day of the entry being the first") @Nullable
        Integer withinDays,

        @Says("in place of within: sessions, that of the entry being the first") @Nullable
        Integer withinSessions,

        @JsonUnwrapped AskedScope scope,

        @Says("split by a property, a trait or the channel; its value is taken at the attribution") @Nullable
        BreakdownBody breakdown,

        @Says(
                value = "whether other events may come between the steps, none may, or the steps may come as they like",
                otherwise = "ordered",
                choices = FunnelOrder.class)
        @Nullable
        String order,

        @Says(
                value = "whether a person must begin with the first step (closed), or may with any (open)",
                otherwise = "closed",
                choices = FunnelBegin.class)
        @Nullable
        String begin,

        @Says(value = "the product whose rules count", otherwise = "footpath", choices = AskedFunnelRules.Profile.class)
        @Nullable
        String rules,

        @Says("single rules that are to differ from those of the product") @Nullable
        AskedFunnelRules adjust,

        @Says("events that must not come between two steps") @Nullable
        List<AskedExclusion> exclusions,

        @Says(
                value = "persons alone, or beside them how often each step was reached",
                otherwise = "persons",
                choices = FunnelCounting.class)
        @Nullable
        String count,

        @Says("at which event the value of the breakdown is taken; as the rules say if absent") @Nullable
        AskedAttribution attribution,

        @Says("up to 3 fields held constant: all events of an attempt share their values") @Nullable
        List<AskedField> constant,

        @Says(value = "whether the times between steps are wanted", otherwise = "true") @Nullable
        Boolean times,

        @Says("the same funnel of another segment or another period, to compare it with") @Nullable
        AskedComparison compare)
        implements AskedQuestion {
    private static final Duration SESSION_TIMEOUT = Duration.ofMinutes(30);

    @Override
    public Object ask(Footpath footpath) {
        var funnels = new Funnels(footpath);
        return compare == null ? funnels.answer(question()) : funnels.compare(question(), others(compare));
    }

    private FunnelQuestion others(AskedComparison comparison) {
        if (comparison.isEmpty()) {
            throw QuestionBody.invalid("compare", "changes nothing", "give another segment or another period");
        }
        boolean sameDays = comparison.from() == null && comparison.to() == null;
        var others = new AskedScope(
                sameDays ? scope.from() : comparison.from(),
                sameDays ? scope.to() : comparison.to(),
                scope.zone(),
                comparison.segment() == null ? scope.segment() : comparison.segment(),
                scope.subject(),
                scope.sessionTimeout(),
                scope.purpose(),
                scope.bots(),
                scope.knownAt());
        return question().among(others.readCutting("compare."));
    }

    /// The question where there is nothing to compare.
    FunnelQuestion alone() {
        if (compare != null) {
            throw QuestionBody.invalid("compare", "has no meaning here", "leave it out");
        }
        return question();
    }

    FunnelQuestion question() {
        List<FunnelStep> asked = new ArrayList<>();
        for (AskedStep step : orNone(steps)) {
            asked.add(step.step("steps[" + asked.size() + "]"));
        }
        return new FunnelQuestion(
                scope.readCutting(""),
                asked,
                window(),
                Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                times == null || times,
                options(asked.size()));
    }

    private FunnelWindow window() {
        if (Stream.of(within, withinDays, withinSessions)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw QuestionBody.invalid(
                    "within", "stands beside another window", "give one of within, withinDays and withinSessions");
        }
        if (scope.sessionTimeout() != null && withinSessions == null && !scope.countsSessions()) {
            throw QuestionBody.invalid(
                    "sessionTimeout", "has no meaning here", "leave it out, or give withinSessions or subject session");
        }
        if (withinDays != null) {
            return new FunnelWindow.Days(withinDays);
        }
        return withinSessions == null
                ? new FunnelWindow.Span(QuestionBody.duration("within", within))
                : new FunnelWindow.Sessions(withinSessions, timeout());
    }

    private Duration timeout() {
        return scope.sessionTimeout() == null
                ? SESSION_TIMEOUT
                : QuestionBody.duration("sessionTimeout", scope.sessionTimeout());
    }

    private FunnelOptions options(int stepCount) {
        AskedFunnelRules.Profile profile = QuestionBody.choice("rules", rules, AskedFunnelRules.Profile.FOOTPATH);
        FunnelRules product = FunnelRules.named(QuestionBody.word(profile));
        FunnelOptions usual = FunnelOptions.of(adjust == null ? product : adjust.appliedTo(product));
        return new FunnelOptions(
                QuestionBody.choice("order", order, FunnelOrder.ORDERED),
                usual.rules(),
                exclusions(stepCount),
                QuestionBody.choice("count", count, FunnelCounting.PERSONS),
                attribution == null ? usual.attribution() : attribution.attribution(),
                constantFields(),
                QuestionBody.choice("begin", begin, FunnelBegin.CLOSED));
    }

    private List<FunnelExclusion> exclusions(int stepCount) {
        List<FunnelExclusion> asked = new ArrayList<>();
        for (AskedExclusion exclusion : orNone(exclusions)) {
            asked.add(exclusion.exclusion("exclusions[" + asked.size() + "]", stepCount));
        }
        return asked;
    }

    private List<Field> constantFields() {
        List<Field> asked = new ArrayList<>();
        for (AskedField field : orNone(constant)) {
            asked.add(field.field("constant[" + asked.size() + "]"));
        }
        return asked;
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// An event that must not come between two steps.
    record AskedExclusion(
            @Says("name of the events") @Nullable String event,

            @Says("true for every event, in place of a name") @Nullable
            Boolean any,

            @Says("a condition on the events") @Nullable JsonNode where,

            @Says(value = "number of the step after which it counts", otherwise = "1") @Nullable
            Integer after,

            @Says("number of the later step before which it counts; the last step if absent") @Nullable
            Integer before) {
        FunnelExclusion exclusion(String place, int stepCount) {
            return new FunnelExclusion(
                    new QuestionBody.MatcherBody(event, any, where).matcher(place),
                    after == null ? 1 : after,
                    before == null ? stepCount : before);
        }
    }

    /// In what the funnel that is compared with differs; what is absent is the same.
    record AskedComparison(
            @Says("only persons of this segment") @Nullable JsonNode segment,

            @Says(value = "first day counted", form = Form.DATE) @Nullable
            String from,

            @Says(value = "first day no longer counted", form = Form.DATE) @Nullable
            String to) {
        boolean isEmpty() {
            return segment == null && from == null && to == null;
        }
    }

    /// At which event the value of a breakdown is taken.
    record AskedAttribution(
            @Says(
                    value = "the entry, the first or last event of any step that carries a value, or a step",
                    required = true,
                    choices = At.class)
            @Nullable
            String at,

            @Says("number of the step, if it is taken at one") @Nullable
            Integer step) {
        /// The words of [FunnelAttribution].
        enum At {
            ENTRY,
            FIRST_TOUCH,
            LAST_TOUCH,
            STEP
        }

        FunnelAttribution attribution() {
            At chosen = QuestionBody.choice("attribution.at", at == null ? "" : at, At.ENTRY);
            if (chosen != At.STEP && step != null) {
                throw QuestionBody.invalid(
                        "attribution.step", "stands beside \"" + at + "\"", "leave it out, or say \"at\": \"step\"");
            }
            return switch (chosen) {
                case ENTRY -> FunnelAttribution.ENTRY;
                case FIRST_TOUCH -> new FunnelAttribution.FirstTouch();
                case LAST_TOUCH -> new FunnelAttribution.LastTouch();
                case STEP -> new FunnelAttribution.AtStep(number());
            };
        }

        private int number() {
            if (step == null) {
                throw QuestionBody.invalid("attribution.step", "is missing", "give the number of a step, from 1");
            }
            return step;
        }
    }

    /// A field that is held constant.
    record AskedField(
            @Says("name of a property of the events") @Nullable
            String property,

            @Says("true for the channel, in place of a property") @Nullable
            Boolean channel) {
        Field field(String place) {
            boolean isChannel = channel != null && channel;
            if (isChannel == (property != null)) {
                throw QuestionBody.invalid(
                        place, isChannel ? "names two fields" : "names no field", "name one property or the channel");
            }
            return isChannel ? new Field.Channel() : new Field.Property(String.valueOf(property));
        }
    }
}
