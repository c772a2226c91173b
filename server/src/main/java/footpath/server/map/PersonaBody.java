package footpath.server.map;

import footpath.analytics.ShareDifference;
import footpath.maps.persona.ObservedPersona;
import footpath.maps.persona.ObservedPersona.ObservedField;
import footpath.maps.persona.ObservedPersona.ObservedNumbers;
import footpath.maps.persona.ObservedPersona.ObservedValue;
import footpath.maps.persona.ObservedPersona.ReachGap;
import footpath.maps.persona.Quartiles;
import footpath.maps.persona.WayLikeness;
import footpath.server.map.PersonasBody.Grown;
import footpath.server.question.ShareBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One persona beside what the data says of its members. What is null is hidden, where it is not said otherwise.
///
/// @param reason   why nothing was observed; null if something was
/// @param size     of all persons
/// @param entrants of all who entered in the period
/// @param unseen   channels the team believes in and none of their events came by
/// @param scores   scored traits that are bound
/// @param likeness whether they walk alike; null also if nobody else or fewer than two of them entered
/// @param findings what follows of it, a sentence each
public record PersonaBody(
        String key,
        String title,
        @Nullable String reason,
        @Nullable ShareBody size,
        @Nullable ShareBody entrants,
        List<Grown> growth,
        List<Value> channels,
        List<String> unseen,
        List<FieldBody> devices,
        List<FieldBody> traits,
        List<ScoreBody> scores,
        List<StepBody> steps,
        @Nullable Likeness likeness,
        List<SplitBody> splits,
        List<String> findings) {

    /// A value and who has it.
    ///
    /// @param value     null for those without any
    /// @param believed  whether the team named it
    /// @param members   who of them has it
    /// @param everybody who of all has it
    /// @param events    of the members' events; null also for a trait
    /// @param allEvents of everybody's events; null also for a trait
    /// @param lift      how many times as large the share of members is as everybody's
    /// @param pValue    of members against all others, adjusted; null also if not compared
    public record Value(
            @Nullable String value,
            boolean believed,
            @Nullable ShareBody members,
            @Nullable ShareBody everybody,
            @Nullable ShareBody events,
            @Nullable ShareBody allEvents,
            @Nullable Double lift,
            @Nullable Double pValue) {}

    /// A trait or property.
    ///
    /// @param kind    `trait` or `property`
    /// @param own     whether the segment is made of it
    /// @param more    how many other values there are
    /// @param numbers null where values are told one by one
    /// @param known   of the members: of whom any value is known; null also for a property
    public record FieldBody(
            String name,
            String kind,
            boolean own,
            List<Value> values,
            long more,
            @Nullable NumbersBody numbers,
            @Nullable ShareBody known) {}

    /// A trait that is a number.
    ///
    /// @param above who lies above everybody's median
    public record NumbersBody(
            @Nullable Quarters members, @Nullable Quarters everybody, Value above) {}

    /// Quarters of numbers.
    public record Quarters(long n, double lower, double median, double upper) {}

    /// The reach of a step.
    ///
    /// @param gap null also if there are no others
    public record StepBody(
            String key,
            String title,
            @Nullable ShareBody members,
            @Nullable ShareBody everybody,
            @Nullable Gap gap,
            @Nullable Double pValue) {}

    /// Members against all others, from -1 to 1.
    public record Gap(
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high) {
        static Gap of(ShareDifference gap) {
            return new Gap(
                    PersonasBody.orNull(gap.difference()),
                    PersonasBody.orNull(gap.low()),
                    PersonasBody.orNull(gap.high()));
        }
    }

    /// Whether members walk alike.
    ///
    /// @param same   how likely two members walked the same way
    /// @param across how likely a member and somebody else did
    /// @param low    of the 95 % interval of the difference
    /// @param high   of the same
    /// @param verdict `ALIKE`, `NO_DIFFERENCE` or `LESS_ALIKE`
    /// @param first  the way most members walked, as keys of steps; empty if hidden
    public record Likeness(
            long members,
            long others,
            long ways,
            double same,
            double across,
            double low,
            double high,
            String verdict,
            List<String> first,
            @Nullable ShareBody onFirst,
            @Nullable ShareBody allOnFirst) {}

    /// A trait that tells which members reach the goal.
    ///
    /// @param words   what those with it have
    /// @param with    of those: who reached the goal
    /// @param without of the other members: who reached it
    public record SplitBody(String trait, String words, ShareBody with, ShareBody without, Gap gap, double pValue) {}

    static PersonaBody of(ObservedPersona persona) {
        return new PersonaBody(
                persona.key(),
                persona.title(),
                persona.reason().orElse(null),
                persona.size().map(ShareBody::of).orElse(null),
                persona.entrants().map(ShareBody::of).orElse(null),
                persona.growth().stream().map(Grown::of).toList(),
                persona.channels().stream().map(PersonaBody::value).toList(),
                persona.unseen(),
                persona.devices().stream().map(PersonaBody::field).toList(),
                persona.traits().stream().map(PersonaBody::field).toList(),
                persona.scores().stream().map(ScoreBody::of).toList(),
                persona.steps().stream().map(PersonaBody::step).toList(),
                persona.likeness().map(PersonaBody::likeness).orElse(null),
                persona.splits().stream().map(PersonaBody::split).toList(),
                persona.findings());
    }

    private static Value value(ObservedValue value) {
        return new Value(
                value.value().orElse(null),
                value.believed(),
                value.members().map(ShareBody::of).orElse(null),
                value.everybody().map(ShareBody::of).orElse(null),
                value.events().map(ShareBody::of).orElse(null),
                value.allEvents().map(ShareBody::of).orElse(null),
                PersonasBody.orNull(value.lift()),
                PersonasBody.orNull(value.pValue()));
    }

    private static FieldBody field(ObservedField field) {
        return new FieldBody(
                field.name(),
                field.trait() ? "trait" : "property",
                field.own(),
                field.values().stream().map(PersonaBody::value).toList(),
                field.more(),
                field.numbers().map(PersonaBody::numbers).orElse(null),
                field.known().map(ShareBody::of).orElse(null));
    }

    private static NumbersBody numbers(ObservedNumbers numbers) {
        return new NumbersBody(
                numbers.members().map(PersonaBody::quarters).orElse(null),
                numbers.everybody().map(PersonaBody::quarters).orElse(null),
                value(numbers.above()));
    }

    private static Quarters quarters(Quartiles quartiles) {
        return new Quarters(quartiles.n(), quartiles.lower(), quartiles.median(), quartiles.upper());
    }

    private static StepBody step(ReachGap step) {
        return new StepBody(
                step.key(),
                step.title(),
                step.members().map(ShareBody::of).orElse(null),
                step.everybody().map(ShareBody::of).orElse(null),
                step.gap().map(Gap::of).orElse(null),
                PersonasBody.orNull(step.pValue()));
    }

    private static Likeness likeness(WayLikeness likeness) {
        return new Likeness(
                likeness.members(),
                likeness.others(),
                likeness.ways(),
                likeness.same(),
                likeness.across(),
                likeness.low(),
                likeness.high(),
                likeness.verdict().name(),
                likeness.first(),
                likeness.onFirst().map(ShareBody::of).orElse(null),
                likeness.allOnFirst().map(ShareBody::of).orElse(null));
    }

    private static SplitBody split(ObservedPersona.Split split) {
        return new SplitBody(
                split.trait(),
                split.words(),
                ShareBody.of(split.gap().first()),
                ShareBody.of(split.gap().second()),
                Gap.of(split.gap()),
                split.pValue());
    }
}
