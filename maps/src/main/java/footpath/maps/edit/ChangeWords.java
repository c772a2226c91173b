package footpath.maps.edit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a list of operations does, in words: `3 steps added, 1 belief changed, 1 lane moved`.
public final class ChangeWords {
    /// Members of elements that people call by a name of their own.
    private static final Map<String, String> NAMES = Map.of(
            "believed",
            "belief",
            "binding",
            "binding",
            "emotion",
            "emotion",
            "tension",
            "tension",
            "segment",
            "segment");

    private ChangeWords() {}

    /// The words; `no change` for none. Things are counted once each, however often they are changed, and
    /// only as added where they are added.
    public static String of(List<MapOperation> operations) {
        Set<String> added = operations.stream()
                .filter(MapOperation.Add.class::isInstance)
                .map(ChangeWords::element)
                .collect(Collectors.toSet());
        Map<String, Set<String>> things = new LinkedHashMap<>();
        for (String verb : List.of(" added", " removed", " moved", " changed")) {
            for (MapOperation operation : operations) {
                boolean isPartOfAdding = !(operation instanceof MapOperation.Add) && added.contains(element(operation));
                if (verb.equals(verb(operation)) && !isPartOfAdding) {
                    things.computeIfAbsent(noun(operation) + verb, _ -> new LinkedHashSet<>())
                            .add(element(operation));
                }
            }
        }
        return things.isEmpty()
                ? "no change"
                : things.entrySet().stream()
                        .map(thing -> counted(thing.getKey(), thing.getValue().size()))
                        .collect(Collectors.joining(", "));
    }

    private static String verb(MapOperation operation) {
        return switch (operation) {
            case MapOperation.Add _ -> " added";
            case MapOperation.Remove _ -> " removed";
            case MapOperation.Move _ -> " moved";
            case MapOperation.Set _ -> " changed";
        };
    }

    private static String noun(MapOperation operation) {
        return operation instanceof MapOperation.Set set
                ? NAMES.getOrDefault(set.field(), set.kind().word())
                : operation.kind().word();
    }

    private static String element(MapOperation operation) {
        String key = switch (operation) {
            case MapOperation.Add add -> add.value().path("key").stringValue("");
            case MapOperation.Remove remove -> remove.key();
            case MapOperation.Move move -> move.key();
            case MapOperation.Set set -> set.key();
        };
        return operation.kind().word() + " " + key;
    }

    private static String counted(String what, int count) {
        int space = what.indexOf(' ');
        String noun = what.substring(0, space);
        return count + " " + noun + (count == 1 ? "" : "s") + what.substring(space);
    }
}
