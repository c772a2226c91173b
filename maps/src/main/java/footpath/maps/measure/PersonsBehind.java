package footpath.maps.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The persons behind a number, or some of them, each with the reason why.
///
/// @param list    the kind of list: `reached`, `droppedAfter`, `skipped`, `missed`, `arrived`, `outOfOrder`, `arc`
/// @param step    key of the step it belongs to; of an arc the step reached, of the way out empty
/// @param rule    what puts a person on the list
/// @param total   how many are on it
/// @param offset  how many come before these
/// @param zone    in which their times are told
/// @param persons in order of their numbers
public record PersonsBehind(
        String list, Optional<String> step, String rule, long total, long offset, ZoneId zone, List<Listed> persons) {

    public PersonsBehind {
        persons = List.copyOf(persons);
    }

    /// One person.
    ///
    /// @param person               identity key
    /// @param why                  it is on the list
    /// @param secondsSincePrevious to the step, from the one its time is measured from
    /// @param steps                all it reached, in order of time
    public record Listed(String person, String why, Optional<Double> secondsSincePrevious, List<Passed> steps) {
        public Listed {
            steps = List.copyOf(steps);
        }
    }

    /// One step a person reached.
    ///
    /// @param step    its key
    /// @param time    when
    /// @param channel where; empty if unknown
    public record Passed(String step, Instant time, String channel) {}
}
