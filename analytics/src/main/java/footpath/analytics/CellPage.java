package footpath.analytics;

import java.util.List;
import java.util.OptionalInt;

/// A part of the list of persons behind a number.
///
/// @param unit    what the number counts
/// @param n       the number
/// @param persons in ascending order of their numbers
/// @param next    after which person the list goes on; empty at its end
public record CellPage(CellUnit unit, long n, List<Integer> persons, OptionalInt next) {
    public CellPage {
        persons = List.copyOf(persons);
    }
}
