package footpath.maps.compare;

import footpath.maps.JourneyMap;
import footpath.maps.edit.ChangeLines;
import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapOperation;
import java.util.List;

/// What makes one document of another, be they revisions of one map or two maps.
///
/// @param alignment  which elements stand for each other
/// @param operations what makes the other of the one, in the keys of the one; the slug does not count
/// @param words      what is different, counted: `3 steps added, 1 belief changed`
/// @param lines      what is different, a line each
public record DocumentComparison(
        MapAlignment alignment, List<MapOperation> operations, String words, List<String> lines) {
    public DocumentComparison {
        operations = List.copyOf(operations);
        lines = List.copyOf(lines);
    }

    /// The comparison of two documents.
    public static DocumentComparison of(JourneyMap here, JourneyMap other) {
        MapAlignment alignment = MapAlignment.of(here, other);
        List<MapOperation> operations = MapDifference.between(here, Rekeyed.of(other, alignment));
        return new DocumentComparison(
                alignment, operations, ChangeWords.of(operations), ChangeLines.of(here, operations));
    }
}
