package footpath.maps.review;

import java.util.Locale;

/// Whether a map is to be reviewed.
public enum ReviewState {
    /// Its days are over.
    OVERDUE,
    /// Today is its day, or something else gives reason to.
    DUE,
    /// Not now.
    IN_TIME,
    /// It has no rhythm, and nothing is looked for.
    UNPLANNED;

    /// As the API tells it: `in_time`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody is to look at the map now.
    public boolean isDue() {
        return this == OVERDUE || this == DUE;
    }
}
