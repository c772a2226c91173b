package footpath.server.person;

import footpath.analytics.SubjectSet;
import footpath.index.IndexSnapshot;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// A part of a list of persons.
///
/// @param total   how many the whole list holds
/// @param offset  how many come before this part
/// @param persons this part
public record PersonPage(long total, long offset, List<PersonLine> persons) {

    /// A part of the list behind a count.
    public static PersonPage of(SubjectSet list, long offset, int limit, IndexSnapshot snapshot, ZoneId zone) {
        return new PersonPage(
                list.size(),
                offset,
                Arrays.stream(list.page(offset, limit))
                        .mapToObj(person -> PersonLine.of(person, snapshot, zone))
                        .toList());
    }
}
