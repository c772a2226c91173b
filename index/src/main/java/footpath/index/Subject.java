package footpath.index;

import java.time.Duration;

/// Whose timelines questions are asked of.
public sealed interface Subject {
    /// Persons, as the log knows them.
    record Person() implements Subject {
        /// What is usual.
        public static final Subject EACH = new Person();
    }

    /// Timelines of persons, cut into sessions: each is a subject of its own.
    ///
    /// @param timeout longest pause inside a session, inclusive; 1 microsecond to 24 hours
    record Session(Duration timeout) implements Subject {
        /// No timeout is shorter.
        public static final Duration SHORTEST = Duration.ofNanos(1_000);

        /// No session is longer.
        public static final Duration LONGEST = Duration.ofHours(24);

        /// What is usual.
        public static final Session USUAL = new Session(Duration.ofMinutes(30));

        public Session {
            if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("sessionTimeout: needs 1 microsecond to 24 hours, got " + timeout);
            }
        }

        SessionRule rule() {
            return SessionRule.of(timeout, LONGEST);
        }
    }

    /// All events of an account, of whichever persons: those whose property `account` names it, and those
    /// without the property whose person's trait `account` does.
    record Account() implements Subject {
        /// The property, and the trait.
        public static final String NAME = "account";
    }

    /// All events that share a value of a property, of whichever persons. Events without it belong to no
    /// case.
    record Case(String property) implements Subject {}

    /// What one is called: `session`.
    default String one() {
        return switch (this) {
            case Person _ -> "person";
            case Session _ -> "session";
            case Account _ -> "account";
            case Case _ -> "case";
        };
    }

    /// What several are called: `sessions`.
    default String many() {
        return one() + "s";
    }

    /// Whether they are persons or parts of persons, who have traits and can be put on lists.
    default boolean isOfPersons() {
        return this instanceof Person || this instanceof Session;
    }
}
