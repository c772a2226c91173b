package footpath.collect.bot;

import java.util.Locale;

/// Why an event was flagged.
public enum BotReason {
    /// What the sender calls itself is on the list of known crawlers.
    CRAWLER,
    /// What the sender calls itself has a text of the settings.
    PATTERN,
    /// A browser without a screen.
    HEADLESS,
    /// A browser that a program drives, as it says itself.
    WEBDRIVER,
    /// Another program told that it is one, or comes from a data centre.
    DECLARED,
    /// More events in a minute than a person can make.
    RATE,
    /// The same was told a moment before, with another message id.
    REPEATED;

    /// The property of an event that tells it.
    public static final String PROPERTY = "context.flag";

    /// Its word: `crawler`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
