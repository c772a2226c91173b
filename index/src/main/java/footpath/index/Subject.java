package footpath.index;

import footpath.events.log.EventLog;
import java.time.Duration;
import java.util.Optional;

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
    ///
    /// Of accounts of a kind, all events of the persons that belong to one; who belongs to several counts for the
    /// one joined last.
    ///
    /// @param kind as `household`; empty to go by the property
    record Account(Optional<String> kind) implements Subject {
        /// The property, and the trait.
        public static final String NAME = "account";

        /// By the property.
        public Account() {
            this(Optional.empty());
        }

        /// The trait by which persons belong to an account.
        public String trait() {
            return kind.map(name -> name + EventLog.ACCOUNT_KEY).orElse(NAME);
        }

        /// The property by which events belong to one.
        Optional<String> property() {
            return kind.isPresent() ? Optional.empty() : Optional.of(NAME);
        }
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
