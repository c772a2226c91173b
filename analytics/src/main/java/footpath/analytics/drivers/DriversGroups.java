package footpath.analytics.drivers;

import footpath.analytics.Entrants;
import footpath.analytics.Question;
import footpath.analytics.Segment;
import java.util.Optional;

/// Which two groups of persons are compared.
public sealed interface DriversGroups {

    /// Two segments. A person in both counts in the target alone.
    ///
    /// @param target who is looked at
    /// @param base   with whom they are compared; the rest of those in scope if empty
    record Segments(Segment target, Optional<Segment> base) implements DriversGroups {}

    /// Of those who entered a funnel, who went all the way against who did not.
    ///
    /// So that the outcome does not explain itself, of the events of a person only those are compared that came
    /// before the first event at which it could enter, and that event. Traits are those known now.
    ///
    /// @param entrants asks who they are
    record Funnel(Question<Entrants> entrants) implements DriversGroups {}
}
