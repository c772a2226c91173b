package footpath.maps;

import java.util.List;

/// One way through the steps as the team draws it. It may leave steps out, go back, and come to a step again.
///
/// @param key   unique within the map
/// @param title as people say it
/// @param kind  what kind of way it is
/// @param steps keys of the steps in the order they are taken, at least one
public record JourneyPath(String key, String title, PathKind kind, List<String> steps) {
    public JourneyPath {
        steps = List.copyOf(steps);
        new Checks("path")
                .key("key", key)
                .text("title", title)
                .some("steps", steps, "step")
                .done();
    }
}
