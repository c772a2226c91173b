package footpath.cli;

import footpath.server.event.EventBody;

/// Marks flagged events in timelines.
final class FlagText {
    private FlagText() {}

    /// The name of an event, and why it is flagged: `Visit [flagged: crawler]`.
    static String name(EventBody event) {
        return event.flag() == null ? event.name() : event.name() + " [flagged: " + event.flag() + "]";
    }

    /// How many events are flagged beside those that usually count, and what that means.
    static String more(long count) {
        return Numbers.whole(count) + " more, of programs or told twice; they count with --bots include";
    }
}
