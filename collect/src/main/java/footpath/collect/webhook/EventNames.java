package footpath.collect.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the types of one product are called among events. No two types share a name, so that what a product
/// tells by several types is not counted twice.
///
/// @param byType in the order they were written
record EventNames(Map<String, String> byType) {
    /// Reads a line `type = Name` for each.
    static EventNames of(String lines) {
        Map<String, String> byType = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equal = line.indexOf(" = ");
            byType.put(
                    line.substring(0, equal).strip(), line.substring(equal + 3).strip());
        });
        return new EventNames(byType);
    }

    /// The name of a type; a type that is not known keeps its own.
    String name(String type) {
        return Optional.ofNullable(byType.get(type)).orElse(type);
    }
}
