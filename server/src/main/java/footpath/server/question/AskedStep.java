package footpath.server.question;

import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.funnel.StepGap;
import footpath.analytics.funnel.StepOccurrence;
import footpath.events.filter.EventMatcher;
import footpath.server.question.QuestionBody.MatcherBody;
import footpath.server.question.Says.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A step of a funnel as it is asked in JSON.
record AskedStep(
        @Says("name of the events that fill it") @Nullable String event,

        @Says("true for every event, in place of a name") @Nullable
        Boolean any,

        @Says("a condition on the events") @Nullable JsonNode where,

        @Says("in place of event, any and where: several kinds of event, any of which fills it") @Nullable
        List<MatcherBody> anyOf,

        @Says("how the answer calls it; its events if absent") @Nullable
        String label,

        @Says(value = "whether it may be skipped", otherwise = "false") @Nullable
        Boolean optional,

        @Says(
                value = "which of a person's matching events fill it",
                otherwise = "every",
                choices = StepOccurrence.class)
        @Nullable
        String occurrence,

        @Says(
                value = "shortest time after the step taken before it, inclusive",
                otherwise = "PT0S",
                form = Form.DURATION)
        @Nullable
        String atLeast,

        @Says(value = "longest time after the step taken before it, inclusive", form = Form.DURATION) @Nullable
        String atMost) {

    FunnelStep step(String place) {
        FunnelStep step = FunnelStep.eitherOf(matchers(place));
        return new FunnelStep(
                step.matchers(),
                label == null ? step.label() : label,
                optional != null && optional,
                new StepGap(
                        atLeast == null ? Duration.ZERO : QuestionBody.duration(place + ".atLeast", atLeast),
                        Optional.ofNullable(atMost).map(text -> QuestionBody.duration(place + ".atMost", text))),
                QuestionBody.choice(place + ".occurrence", occurrence, StepOccurrence.EVERY));
    }

    private List<EventMatcher> matchers(String place) {
        if (anyOf == null) {
            return List.of(new MatcherBody(event, any, where).matcher(place));
        }
        if (event != null || any != null || where != null) {
            throw QuestionBody.invalid(
                    place + ".anyOf", "stands beside event, any or where", "put all kinds of event into anyOf");
        }
        List<EventMatcher> matchers = new ArrayList<>();
        for (MatcherBody matcher : anyOf) {
            matchers.add(matcher.matcher(place + ".anyOf[" + matchers.size() + "]"));
        }
        return matchers;
    }
}
