package footpath.maps.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Something that many maps share. Valid if [LibraryJson#read] made it.
///
/// @param kind        what it is
/// @param key         unique within the library
/// @param title       as people say it; cards that stand for it say the same
/// @param description what there is to know of it; of evidence, what it says
/// @param tags        words it is found by
/// @param owner       who cares for it
/// @param alsoKnownAs other names it goes or went by
/// @param mergedInto  the key of the item it went into; empty for one that is there
/// @param fields      what is known of items of its kind, as `library.schema.json` has it
public record LibraryItem(
        LibraryKind kind,
        String key,
        String title,
        Optional<String> description,
        List<String> tags,
        Optional<String> owner,
        List<String> alsoKnownAs,
        Optional<String> mergedInto,
        ObjectNode fields) {
    public LibraryItem {
        tags = List.copyOf(tags);
        alsoKnownAs = List.copyOf(alsoKnownAs);
        fields = fields.deepCopy();
    }

    /// A copy, which is the caller's to change.
    @Override
    public ObjectNode fields() {
        return fields.deepCopy();
    }

    /// The value of a field, if it has one.
    public Optional<JsonNode> field(String name) {
        return fields.optional(name);
    }

    /// The keys it names in a field, none or one or several.
    List<String> named(String field) {
        JsonNode value = fields.path(field);
        List<String> keys = new ArrayList<>();
        if (value.isString()) {
            keys.add(value.stringValue());
        }
        value.values().forEach(key -> keys.add(key.stringValue("")));
        return keys;
    }

    /// Whether it can be used: it was not merged into another.
    public boolean isThere() {
        return mergedInto.isEmpty();
    }

    /// The same under another title; the one of before is among its other names.
    LibraryItem titled(String other) {
        return new LibraryItem(kind, key, other, description, tags, owner, alsoKnownAs, mergedInto, fields)
                .knownAs(List.of(title));
    }

    /// The same with more names.
    LibraryItem knownAs(List<String> names) {
        SequencedSet<String> all = new LinkedHashSet<>(alsoKnownAs);
        all.addAll(names);
        all.remove(title);
        return new LibraryItem(kind, key, title, description, tags, owner, List.copyOf(all), mergedInto, fields);
    }

    /// What is left of it once it went into another.
    LibraryItem mergedInto(String other) {
        return new LibraryItem(kind, key, title, description, tags, owner, alsoKnownAs, Optional.of(other), fields);
    }

    /// The same with other fields.
    LibraryItem with(ObjectNode others) {
        return new LibraryItem(kind, key, title, description, tags, owner, alsoKnownAs, mergedInto, others);
    }
}
