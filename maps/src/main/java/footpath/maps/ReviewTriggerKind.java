package footpath.maps;

import java.util.Optional;

/// What makes a map due to be reviewed, beside the passing of days.
public enum ReviewTriggerKind {
    /// Events of a name that no step is bound to came up since the last review.
    NEW_EVENT("events", "a whole number of at least 1"),
    /// The events of a bound step were not seen for some days.
    SILENT("days", "a whole number of at least 1"),
    /// A step is reached by more, or fewer, than the team believes.
    REACH("points", "a number over 0 and up to 100"),
    /// An assertion of the map fails.
    ASSERTION("", ""),
    /// A day has come, as that of a release.
    DATE("on", "a day as 2026-01-31");

    private final String needs;
    private final String right;

    ReviewTriggerKind(String needs, String right) {
        this.needs = needs;
        this.right = right;
    }

    /// The member it cannot do without.
    public Optional<String> needs() {
        return needs.isEmpty() ? Optional.empty() : Optional.of(needs);
    }

    /// What that member has to be.
    public String right() {
        return right;
    }
}
