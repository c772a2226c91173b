package footpath.server.question;

import footpath.analytics.CellQuestion;
import footpath.analytics.attribution.AttributionCell;
import footpath.analytics.attribution.AttributionList;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.drivers.DriversAnswer;
import footpath.analytics.drivers.DriversCell;
import footpath.analytics.drivers.DriversGroup;
import footpath.analytics.drivers.DriversHaving;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.flow.FlowCell;
import footpath.analytics.flow.FlowList;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.next.NextCell;
import footpath.analytics.next.NextList;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathCell;
import footpath.analytics.path.PathList;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.sequence.SequenceCell;
import footpath.analytics.sequence.SequenceList;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.variant.VariantAnswer;
import footpath.analytics.variant.VariantCell;
import footpath.analytics.variant.VariantQuestion;
import footpath.server.Footpath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The numbers of answers that tell of ways: what comes after what, and what led to it.
final class WayCells {
    private WayCells() {}

    /// Which persons of a node of a flow.
    enum FlowPlace {
        /// Who has the event.
        ANY,

        /// Whose first event it is.
        FIRST,

        /// Whose last event it is.
        LAST
    }

    record Flow(
            @Says(value = "name of the event", required = true) @Nullable
            String event,

            @Says("name of the event that follows it directly") @Nullable
            String next,

            @Says(
                    value = "whether they have the event at all, as their first or as their last",
                    otherwise = "any",
                    choices = FlowPlace.class)
            @Nullable
            String place)
            implements CellBody<FlowQuestion> {
        @Override
        public CellQuestion of(FlowQuestion question, Footpath footpath) {
            String name = CellBody.given("event", event, "name an event");
            if (next != null && place != null) {
                throw QuestionBody.invalid("cell.place", "stands beside next", "give one of place and next");
            }
            if (next != null) {
                return new FlowCell(question, new FlowList.Along(name, next));
            }
            return new FlowCell(
                    question,
                    switch (QuestionBody.choice("cell.place", place, FlowPlace.ANY)) {
                        case ANY -> new FlowList.Having(name);
                        case FIRST -> new FlowList.Starting(name);
                        case LAST -> new FlowList.Ending(name);
                    });
        }
    }

    record Path(
            @Says("number of the step, from 1; who has any path if absent") @Nullable
            Integer step,

            @Says("name of the node at the step, other and … among them") @Nullable
            String node,

            @Says("name of the node at the step after, for those who went from one to the other") @Nullable
            String next)
            implements CellBody<PathQuestion> {
        @Override
        public CellQuestion of(PathQuestion question, Footpath footpath) {
            if (step == null && node == null && next == null) {
                return new PathCell(question, new PathList.All());
            }
            int number = CellBody.given("step", step, "give the number of the step");
            String name = CellBody.given("node", node, "name a node of that step");
            return new PathCell(
                    question,
                    next == null ? new PathList.Through(number, name) : new PathList.Along(number, name, next));
        }
    }

    record Variant(
            @Says("number of the variant in the answer, from 1; this or names must be given") @Nullable
            Integer number,

            @Says("names of its events, one by one") @Nullable
            List<String> names)
            implements CellBody<VariantQuestion> {
        @Override
        public CellQuestion of(VariantQuestion question, Footpath footpath) {
            if ((number == null) == (names == null)) {
                throw QuestionBody.invalid(
                        "cell.number", names == null ? "is missing" : "stands beside names", "give number or names");
            }
            return new VariantCell(question, names == null ? names(question, footpath) : names);
        }

        private List<String> names(VariantQuestion question, Footpath footpath) {
            List<VariantAnswer.OneVariant> variants = footpath.ask(question).variants();
            int place = CellBody.given("number", number, "give a number from 1") - 1;
            if (place < 0 || place >= variants.size()) {
                throw QuestionBody.invalid(
                        "cell.number", "is " + number, "it must be a number from 1 to " + variants.size());
            }
            return variants.get(place).names();
        }
    }

    record Sequence(
            @Says(value = "whether they match; false for those who do not", otherwise = "true") @Nullable
            Boolean matched,

            @Says("how many terms they come far and no farther, for mode longest") @Nullable
            Integer terms)
            implements CellBody<SequenceQuestion> {
        @Override
        public CellQuestion of(SequenceQuestion question, Footpath footpath) {
            if (terms != null && matched != null) {
                throw QuestionBody.invalid("cell.terms", "stands beside matched", "give one of terms and matched");
            }
            if (terms != null) {
                return new SequenceCell(question, new SequenceList.Reached(terms));
            }
            return new SequenceCell(
                    question, matched == null || matched ? new SequenceList.Matched() : new SequenceList.Unmatched());
        }
    }

    record Next(
            @Says("what comes next, as the answer tells it; who has a match at all if absent") @Nullable
            String value,

            @Says(value = "true for those with a match that has nothing next to it", otherwise = "false") @Nullable
            Boolean nothing)
            implements CellBody<NextQuestion> {
        @Override
        public CellQuestion of(NextQuestion question, Footpath footpath) {
            boolean isNothing = nothing != null && nothing;
            if (isNothing && value != null) {
                throw QuestionBody.invalid("cell.nothing", "stands beside a value", "give one of value and nothing");
            }
            if (isNothing) {
                return new NextCell(question, new NextList.Nothing());
            }
            return new NextCell(question, value == null ? new NextList.Matched() : new NextList.Value(value));
        }
    }

    record Drivers(
            @Says("number of the driver in the answer, from 1, that they have; all of the group if absent") @Nullable
            Integer number,

            @Says(value = "which of the two groups", otherwise = "target", choices = DriversGroup.class) @Nullable
            String group)
            implements CellBody<DriversQuestion> {
        @Override
        public CellQuestion of(DriversQuestion question, Footpath footpath) {
            DriversGroup asked = QuestionBody.choice("cell.group", group, DriversGroup.TARGET);
            return new DriversCell(
                    question, asked, Optional.ofNullable(number).map(place -> having(place, question, footpath)));
        }

        private static DriversHaving having(int place, DriversQuestion question, Footpath footpath) {
            List<DriversAnswer.Driver> drivers = footpath.ask(question).drivers();
            if (place < 1 || place > drivers.size()) {
                throw QuestionBody.invalid(
                        "cell.number", "is " + place, "it must be a number from 1 to " + drivers.size());
            }
            DriversAnswer.Driver driver = drivers.get(place - 1);
            return new DriversHaving(driver.source(), driver.value());
        }
    }

    /// Which persons of an attribution.
    enum AttributionWho {
        /// Who converted with a touch; of a value, who converted with a touch of it.
        CONVERTED,

        /// Who converted without a touch.
        UNATTRIBUTED,

        /// Who has touches that led to no conversion.
        LOST,

        /// Who has a touch of the value.
        TOUCHED
    }

    record Attribution(
            @Says("a value of the touches, as the answer tells it") @Nullable
            String value,

            @Says(
                    value = "who converted with a touch (of the value), or without any, was led to no conversion by"
                            + " touches, or has a touch of the value",
                    otherwise = "converted",
                    choices = AttributionWho.class)
            @Nullable
            String who)
            implements CellBody<AttributionQuestion> {
        @Override
        public CellQuestion of(AttributionQuestion question, Footpath footpath) {
            AttributionWho asked = QuestionBody.choice("cell.who", who, AttributionWho.CONVERTED);
            return new AttributionCell(
                    question,
                    switch (asked) {
                        case CONVERTED ->
                            value == null ? new AttributionList.Attributed() : new AttributionList.Converted(value);
                        case TOUCHED ->
                            new AttributionList.Touched(CellBody.given("value", value, "name what they touched"));
                        case UNATTRIBUTED -> without(new AttributionList.Unattributed());
                        case LOST -> without(new AttributionList.Lost());
                    });
        }

        private AttributionList without(AttributionList list) {
            if (value != null) {
                throw QuestionBody.invalid("cell.value", "means nothing for " + who, "leave it out");
            }
            return list;
        }
    }
}
