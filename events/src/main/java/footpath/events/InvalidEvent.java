package footpath.events;

/// An event that cannot be accepted; the message names the part, what was wrong, and what would be right.
public final class InvalidEvent extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// @param part which part of the event, as `event.time`
    /// @param problem what was wrong with it and what would be right
    public InvalidEvent(String part, String problem) {
        super(part + ": " + problem);
    }
}
