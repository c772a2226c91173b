package footpath.collect.plan;

import java.time.Instant;

/// How often arrivals of one source broke one rule of the plan.
///
/// @param key     what is counted
/// @param count   how often, at least 1
/// @param first   when the first came in
/// @param last    when the last came in
/// @param example what the last one said, cut to 200 characters
public record PlanCount(Key key, long count, Instant first, Instant last, String example) {
    /// What is counted.
    ///
    /// @param event  name of the event
    /// @param rule   `type`, `required`, `enum` and so on as JSON Schema calls it; `new_name`, `new_property` or
    ///               `new_channel` for what is not in the plan
    /// @param place  the property or channel it is about; empty if it is the event itself
    /// @param source where the events came from
    public record Key(String event, String rule, String place, String source) {}

    public PlanCount {
        if (count < 1) {
            throw new IllegalArgumentException("plan count: is " + count + ", must be at least 1");
        }
    }
}
