package footpath.maps.edit;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The smallest change of a map: one member of one element, or one element in its place. Each has exactly one inverse.
///
/// Values are JSON as map documents have it.
public sealed interface MapOperation {

    /// What kind of element it changes.
    ElementKind kind();

    /// Gives a member of an element a value, or takes its value away.
    ///
    /// @param key   of the element; empty text for the map itself
    /// @param field of the element; neither its key nor a list of elements
    /// @param value empty: the member is left out, which means its default where it has one
    record Set(ElementKind kind, String key, String field, Optional<JsonNode> value) implements MapOperation {}

    /// Puts a new element in its place, with all that it holds.
    ///
    /// @param into   key of the parent; empty where the map itself is the parent
    /// @param before key of the element it comes before; empty: it comes last
    /// @param value  the element, its key included
    record Add(ElementKind kind, Optional<String> into, Optional<String> before, ObjectNode value)
            implements MapOperation {}

    /// Takes an element away, with all that it holds.
    record Remove(ElementKind kind, String key) implements MapOperation {}

    /// Puts an element in another place.
    ///
    /// @param into   key of its new parent; empty where the map itself is the parent
    /// @param before key of the element it comes before; empty: it comes last
    record Move(ElementKind kind, String key, Optional<String> into, Optional<String> before) implements MapOperation {}
}
