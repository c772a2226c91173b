package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.maps.persona.ObservedPersonas.GrowthPoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One persona beside what the data says of its members. A number that is absent is hidden.
///
/// @param key      of the persona
/// @param title    of the persona
/// @param reason   why nothing was observed: it has no segment, or one that cannot be asked
/// @param size     its members, of all persons
/// @param entrants its members who entered the map in the period, of all who did
/// @param growth   its members at the end of each period, and those who entered within
/// @param channels of their events in the period
/// @param unseen   channels the team believes in and none of their events came by
/// @param devices  properties of their events, and traits, that tell a device
/// @param traits   what sets them apart most first, those their segment is made of last
/// @param scores   scored traits that are bound, in order of the document
/// @param steps    how far they come, beside everybody, in order of the document
/// @param likeness whether they walk alike; empty if nobody else or fewer than two of them entered
/// @param splits   traits that tell who of them reaches the goal, clearest first
/// @param findings what follows of all this, a sentence each
public record ObservedPersona(
        String key,
        String title,
        Optional<String> reason,
        Optional<Share> size,
        Optional<Share> entrants,
        List<GrowthPoint> growth,
        List<ObservedValue> channels,
        List<String> unseen,
        List<ObservedField> devices,
        List<ObservedField> traits,
        List<ObservedScore> scores,
        List<ReachGap> steps,
        Optional<WayLikeness> likeness,
        List<Split> splits,
        List<String> findings) {

    public ObservedPersona {
        growth = List.copyOf(growth);
        channels = List.copyOf(channels);
        unseen = List.copyOf(unseen);
        devices = List.copyOf(devices);
        traits = List.copyOf(traits);
        scores = List.copyOf(scores);
        steps = List.copyOf(steps);
        splits = List.copyOf(splits);
        findings = List.copyOf(findings);
    }

    /// Nothing but why.
    static ObservedPersona unknown(String key, String title, String reason) {
        return new ObservedPersona(
                key,
                title,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// The same with sentences.
    ObservedPersona saying(List<String> sentences) {
        return new ObservedPersona(
                key, title, reason, size, entrants, growth, channels, unseen, devices, traits, scores, steps, likeness,
                splits, sentences);
    }

    /// A value and who has it.
    ///
    /// @param value     empty for those without any
    /// @param believed  whether the team named it
    /// @param members   who of them has it
    /// @param everybody who of all has it
    /// @param events    of the members' events; empty for a trait
    /// @param allEvents of everybody's events; empty for a trait
    /// @param pValue    of members against all others, adjusted for the number of comparisons; empty if
    ///     not compared
    public record ObservedValue(
            Optional<String> value,
            boolean believed,
            Optional<Share> members,
            Optional<Share> everybody,
            Optional<Share> events,
            Optional<Share> allEvents,
            OptionalDouble pValue) {

        /// How many times as large the share of members is as everybody's; empty if nobody has it, or it is hidden.
        public OptionalDouble lift() {
            if (members.isEmpty() || everybody.isEmpty() || everybody.get().n() == 0) {
                return OptionalDouble.empty();
            }
            double all = everybody.get().share().orElseThrow();
            return members.get().of() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(members.get().share().orElseThrow() / all);
        }
    }

    /// The values of a trait or a property.
    ///
    /// @param name     of it
    /// @param trait    whether it is a trait
    /// @param own      whether the segment of the persona is made of it, so that it differs by definition
    /// @param values   those most members have, most frequent first
    /// @param more     how many other values there are
    /// @param numbers  where the values are many numbers, in place of them
    /// @param known    of the members: of whom any value is known; shares of the values of a trait are of
    ///     these.
    ///     Empty for a property
    public record ObservedField(
            String name,
            boolean trait,
            boolean own,
            List<ObservedValue> values,
            long more,
            Optional<ObservedNumbers> numbers,
            Optional<Share> known) {
        public ObservedField {
            values = List.copyOf(values);
        }
    }

    /// A trait that is a number.
    ///
    /// @param members   quarters of them; empty if hidden
    /// @param everybody quarters of all; empty if hidden
    /// @param above     of those with a number, who lies above everybody's median
    public record ObservedNumbers(Optional<Quartiles> members, Optional<Quartiles> everybody, ObservedValue above) {}

    /// How far they come at a step.
    ///
    /// @param members   of the members who entered: who reached it
    /// @param everybody of all who entered: who reached it
    /// @param gap       members against all others
    /// @param pValue    of the gap, adjusted for the number of steps
    public record ReachGap(
            String key,
            String title,
            Optional<Share> members,
            Optional<Share> everybody,
            Optional<ShareDifference> gap,
            OptionalDouble pValue) {}

    /// A trait that tells which members reach the goal.
    ///
    /// @param trait  its name
    /// @param words  what those with it have, as `kids = 2+`
    /// @param gap    of those with it who entered, who reached the goal; and the same of the members without it
    /// @param pValue adjusted for the number of values compared
    public record Split(String trait, String words, ShareDifference gap, double pValue) {}
}
