package footpath.collect.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a mapping says about the reading of formats that are no tables.
///
/// @param classifier   XES: the classifier whose values are wanted
/// @param personObject OCEL: type of the objects that are persons
/// @param ownAddresses mail boxes: own addresses in lower case; one that begins with `@` stands for all of
/// its domain
public record RecordSettings(Optional<String> classifier, Optional<String> personObject, List<String> ownAddresses) {
    /// Nothing is said.
    public static final RecordSettings NONE = new RecordSettings(Optional.empty(), Optional.empty(), List.of());

    public RecordSettings {
        ownAddresses = ownAddresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }
}
