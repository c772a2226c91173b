package footpath.analytics.dwell;

import java.time.Instant;
import java.util.List;

/// Who is in a stage.
///
/// @param asOf    the present they are looked at
/// @param persons those in it longest first, then by number
public record DwellListAnswer(Instant asOf, List<Sitting> persons) {
    public DwellListAnswer {
        persons = List.copyOf(persons);
    }

    /// One person.
    ///
    /// @param person  by number
    /// @param entered when the stay began
    /// @param seconds how long it has lasted
    /// @param stalled whether that is longer than nine of ten stays lasted
    public record Sitting(int person, Instant entered, double seconds, boolean stalled) {}
}
