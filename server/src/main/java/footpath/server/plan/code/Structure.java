package footpath.server.plan.code;

import footpath.events.CodePointOrder;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An object with named fields. It may hold itself, so it is made first and filled later; two structures are equal only
/// if they are the same. Not safe for use by several threads while it is filled.
final class Structure implements ValueType {
    private final SortedMap<String, Field> fields = new TreeMap<>(CodePointOrder::compare);
    private boolean isOpen;
    private boolean isComplete;

    /// A field of it.
    ///
    /// @param name        as it stands in JSON
    /// @param description what people say of it; empty if nothing
    record Field(String name, ValueType type, boolean isRequired, String description) {}

    Structure add(Field field) {
        fields.put(field.name(), field);
        return this;
    }

    Structure setOpen(boolean open) {
        isOpen = open;
        return this;
    }

    Structure setComplete() {
        isComplete = true;
        return this;
    }

    /// Whether all its fields are there.
    boolean isComplete() {
        return isComplete;
    }

    /// In the order of their names.
    Collection<Field> fields() {
        return fields.values();
    }

    List<Field> required() {
        return fields.values().stream().filter(Field::isRequired).toList();
    }

    List<Field> optional() {
        return fields.values().stream().filter(field -> !field.isRequired()).toList();
    }

    /// Whether the plan welcomes fields it does not name.
    boolean isOpen() {
        return isOpen;
    }
}
