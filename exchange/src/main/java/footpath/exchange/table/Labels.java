package footpath.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// How a tidy table names elements of one kind: by title where it is the only one of it, else by title and key, as
/// `Till [c12]`.
final class Labels {
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, ObjectNode> byLabel = new HashMap<>();

    Labels(List<ObjectNode> elements) {
        Map<String, Long> titles =
                elements.stream().collect(Collectors.groupingBy(Labels::title, Collectors.counting()));
        Map<String, ObjectNode> full =
                elements.stream().collect(Collectors.toMap(Labels::full, Function.identity(), (first, _) -> first));
        for (ObjectNode element : elements) {
            boolean isAlone = titles.getOrDefault(title(element), 0L) == 1 && !full.containsKey(title(element));
            String label = isAlone ? title(element) : full(element);
            byKey.put(element.path("key").stringValue(""), label);
            byLabel.put(label, element);
        }
        elements.forEach(element -> byLabel.putIfAbsent(title(element).strip(), element));
        elements.forEach(element -> byLabel.putIfAbsent(full(element), element));
    }

    /// The label of a key.
    String of(String key) {
        return byKey.getOrDefault(key, key);
    }

    /// The element of a label; of several of one title, the first.
    Optional<ObjectNode> find(String label) {
        return Optional.ofNullable(byLabel.get(label)).or(() -> Optional.ofNullable(byLabel.get(label.strip())));
    }

    private static String title(ObjectNode element) {
        return element.path("title").stringValue("");
    }

    private static String full(ObjectNode element) {
        return title(element) + " [" + element.path("key").stringValue("") + "]";
    }
}
