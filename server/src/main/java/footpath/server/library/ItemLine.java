package footpath.server.library;

import footpath.maps.Evidence;
import footpath.maps.EvidenceGrade;
import footpath.maps.EvidenceKind;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.StoredItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An item of the library as the API tells it.
///
/// @param kind        the word for one
/// @param key         unique within the library
/// @param alsoKnownAs other names it goes or went by
/// @param fields      what is known of items of its kind
/// @param grade       of evidence: how well it supports a belief today
/// @param value       of an opportunity: half what it is worth to the customer and half what to us, 0
///     to 100; null unless both are said
/// @param revision    from 1
/// @param savedAt     when, in UTC
/// @param uses        how many elements of maps stand for it
/// @param maps        on how many maps
public record ItemLine(
        String kind,
        String key,
        String title,
        @Nullable String description,
        List<String> tags,
        @Nullable String owner,
        List<String> alsoKnownAs,
        JsonNode fields,
        @Nullable String grade,
        @Nullable Double value,
        long revision,
        String savedAt,
        long uses,
        long maps) {

    /// @param uses slugs of the maps it is used on, once for each use
    static ItemLine of(StoredItem stored, List<String> uses, LocalDate today) {
        LibraryItem item = stored.item();
        return new ItemLine(
                item.kind().one(),
                item.key(),
                item.title(),
                item.description().orElse(null),
                item.tags(),
                item.owner().orElse(null),
                item.alsoKnownAs(),
                item.fields(),
                item.kind() == LibraryKind.EVIDENCE ? grade(item, today) : null,
                value(item).orElse(null),
                stored.revision(),
                stored.savedAt().toString(),
                uses.size(),
                uses.stream().distinct().count());
    }

    private static String grade(LibraryItem item, LocalDate today) {
        Evidence evidence = new Evidence(
                item.key(),
                item.field("kind")
                        .map(kind -> EvidenceKind.valueOf(kind.stringValue().toUpperCase(Locale.ROOT)))
                        .orElse(EvidenceKind.DOCUMENT),
                item.title(),
                item.field("date").map(date -> LocalDate.parse(date.stringValue())),
                item.field("n").map(JsonNode::intValue),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        EvidenceGrade grade = evidence.grade(today);
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Double> value(LibraryItem item) {
        Optional<Double> customer = item.field("customerValue").map(JsonNode::doubleValue);
        Optional<Double> business = item.field("businessValue").map(JsonNode::doubleValue);
        return customer.flatMap(one -> business.map(other -> (one + other) / 2));
    }
}
