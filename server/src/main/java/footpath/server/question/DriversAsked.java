package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.drivers.DriversCompared;
import footpath.analytics.drivers.DriversGroups;
import footpath.analytics.drivers.DriversLimits;
import footpath.analytics.drivers.DriversProperty;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What sets a group apart, as it is asked in JSON.
record DriversAsked(
        @Says("the persons who are looked at; this or funnel must be given") @Nullable
        JsonNode target,

        @Says("with whom they are compared; the rest of the persons if absent") @Nullable
        JsonNode base,

        @Says("in place of target and base: those who reach the last step of a funnel against those who enter it and"
                + " do not, by what came before they entered")
        @Nullable
        FunnelAsked funnel,

        @Says(value = "whether the values of every trait are compared", otherwise = "true") @Nullable
        Boolean traits,

        @Says(value = "whether every event is compared by its name", otherwise = "true") @Nullable
        Boolean events,

        @Says("properties of events whose values are compared, at most 50") @Nullable
        List<AskedProperty> properties,

        @Says(value = "how many drivers are told, 1 to 1,000", otherwise = "20") @Nullable
        Integer top,

        @Says(value = "how many persons of both groups must have what is compared", otherwise = "30") @Nullable
        Integer minimum,

        @Says(
                value = "how many values of one trait or property are compared, the most frequent ones; 1 to 10,000",
                otherwise = "100")
        @Nullable
        Integer values,

        @JsonUnwrapped AskedScope scope)
        implements AskedQuestion {

    @Override
    public Object ask(Footpath footpath) {
        return DriversBody.of(footpath.ask(question()));
    }

    DriversQuestion question() {
        return new DriversQuestion(scope.read(), groups(), compared(), limits());
    }

    private DriversGroups groups() {
        if (funnel != null) {
            if (target != null || base != null) {
                throw QuestionBody.invalid("funnel", "stands beside target or base", "give a funnel, or segments");
            }
            FunnelQuestion asked = funnel.alone();
            Scope own = asked.scope();
            boolean saysNothing = funnel.scope().subject() == null;
            return new DriversGroups.Funnel(
                    new FunnelEntrantsQuestion(asked.among(saysNothing ? own.by(scope.knownSubject()) : own)));
        }
        if (target == null) {
            throw QuestionBody.invalid("target", "is missing", "say who is looked at, or give a funnel");
        }
        Optional<Segment> others = Optional.ofNullable(base).map(node -> SegmentJson.read(node, "base"));
        return new DriversGroups.Segments(SegmentJson.read(target, "target"), others);
    }

    private DriversCompared compared() {
        List<DriversProperty> asked = new ArrayList<>();
        for (AskedProperty one : properties == null ? List.<AskedProperty>of() : properties) {
            asked.add(one.property("properties[" + asked.size() + "]"));
        }
        return new DriversCompared(traits == null || traits, events == null || events, asked);
    }

    private DriversLimits limits() {
        DriversLimits usual = DriversLimits.USUAL;
        return new DriversLimits(
                top == null ? usual.top() : top,
                minimum == null ? usual.minimum() : minimum,
                values == null ? usual.values() : values);
    }

    /// A property of chosen events.
    record AskedProperty(
            @Says("name of the events") @Nullable String event,

            @Says("true for every event, in place of a name") @Nullable
            Boolean any,

            @Says("a condition on the events") @Nullable JsonNode where,

            @Says("name of the property") @Nullable String property,

            @Says("true for the channel, in place of a property") @Nullable
            Boolean channel) {
        DriversProperty property(String place) {
            return new DriversProperty(
                    new MatcherBody(event, any, where).matcher(place),
                    new FunnelAsked.AskedField(property, channel).field(place));
        }
    }
}
