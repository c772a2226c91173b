package footpath.server.plan;

/// What one event has that the plan does not, or lacks.
///
/// @param rule    the keyword of JSON Schema that it breaks, as `type`; or one of the three below
/// @param place   the property or channel it is about; empty if it is the event itself
/// @param example what the event said there; empty if it said nothing
record PlanViolation(String rule, String place, String example) {
    static final String NEW_NAME = "new_name";
    static final String NEW_PROPERTY = "new_property";
    static final String NEW_CHANNEL = "new_channel";

    /// Whether it is only something the plan does not know, which is told and never a reason to keep an event out.
    boolean isNew() {
        return rule.equals(NEW_NAME) || rule.equals(NEW_PROPERTY) || rule.equals(NEW_CHANNEL);
    }
}
