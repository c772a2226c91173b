package footpath.maps;

import java.util.List;
import java.util.Optional;

/// A part of the journey that holds steps.
///
/// @param key   unique within the map
/// @param title one or two words
/// @param goal  what the customer wants here
/// @param steps in order, at least one
public record Stage(String key, String title, Optional<String> goal, List<Step> steps) {
    public Stage {
        steps = List.copyOf(steps);
        new Checks("stage")
                .key("key", key)
                .text("title", title)
                .text("goal", goal)
                .some("steps", steps, "step")
                .done();
    }
}
