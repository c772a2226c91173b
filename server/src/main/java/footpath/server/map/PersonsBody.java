package footpath.server.map;

import footpath.maps.measure.PersonsBehind;
import footpath.server.http.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The persons behind a number, as the API tells them.
///
/// @param list    which number
/// @param step    of which step; null for the way out
/// @param rule    who is on the list
/// @param total   how many it holds
/// @param offset  how many come before this part
/// @param persons this part
public record PersonsBody(
        String list, @Nullable String step, String rule, long total, long offset, List<Listed> persons) {

    /// @param why                  why the person is on the list
    /// @param secondsSincePrevious how long the step took; null where that says nothing
    /// @param steps                the steps the person reached, in order of time
    public record Listed(
            String person, String why, @Nullable Double secondsSincePrevious, List<Passed> steps) {}

    /// @param channel empty if unknown
    public record Passed(String step, String time, String channel) {}

    public static PersonsBody of(PersonsBehind behind) {
        return new PersonsBody(
                behind.list(),
                behind.step().orElse(null),
                behind.rule(),
                behind.total(),
                behind.offset(),
                behind.persons().stream().map(listed -> listed(listed, behind)).toList());
    }

    private static Listed listed(PersonsBehind.Listed listed, PersonsBehind behind) {
        return new Listed(
                listed.person(),
                listed.why(),
                listed.secondsSincePrevious().orElse(null),
                listed.steps().stream()
                        .map(passed ->
                                new Passed(passed.step(), Times.text(passed.time(), behind.zone()), passed.channel()))
                        .toList());
    }
}
