package footpath.maps;

import java.util.List;
import java.util.Optional;

/// A part of the journey that holds steps.
///
/// @param key   unique within the map
/// @param title one or two words
/// @param goal  what the customer wants here
/// @param businessGoal what the business wants here
/// @param color its band
/// @param confidence how sure the team is of it
/// @param steps in order, at least one
public record Stage(
        String key,
        String title,
        Optional<String> goal,
        Optional<String> businessGoal,
        Optional<Tint> color,
        Optional<Confidence> confidence,
        List<Step> steps) {
    public Stage {
        steps = List.copyOf(steps);
        new Checks("stage")
                .key("key", key)
                .text("title", title)
                .text("goal", goal)
                .text("businessGoal", businessGoal)
                .some("steps", steps, "step")
                .done();
    }
}
