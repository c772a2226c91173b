package footpath.events.identity;

import java.util.List;

/// Which persons are others than before, so that their timelines are to be written anew. Immutable.
///
/// @param causes the evidence that was news of these persons, in the order in which it was given
/// @param before numbers of the persons that had other identities before, or are no more, ascending
/// @param after  numbers of the persons that have other identities now, or are new, ascending
/// @param moved  the identities whose person has another number now, ascending
public record Change(List<Evidence> causes, List<Integer> before, List<Integer> after, List<Integer> moved) {
    /// Nobody is another.
    public static final Change NONE = new Change(List.of(), List.of(), List.of(), List.of());

    public Change {
        causes = List.copyOf(causes);
        before = List.copyOf(before);
        after = List.copyOf(after);
        moved = List.copyOf(moved);
    }

    public boolean isEmpty() {
        return moved.isEmpty();
    }
}
