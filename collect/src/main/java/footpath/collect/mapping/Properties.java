package footpath.collect.mapping;

import java.util.List;

/// Which values an event or a person carries along.
public sealed interface Properties {

    /// Each column under its own name.
    record All() implements Properties {}

    /// Each column that no other part of the mapping takes as it stands, under its own name.
    record Rest() implements Properties {}

    /// Each value under the name given to it.
    record Named(List<Entry> entries) implements Properties {
        public Named {
            entries = List.copyOf(entries);
        }
    }

    /// The members of a JSON object that stands in one column as text.
    record Members(Term object) implements Properties {}

    /// One value and its name.
    record Entry(String name, Term term) {}

    /// Carries nothing along.
    Properties NONE = new Named(List.of());
}
