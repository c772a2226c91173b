package footpath.maps;

import java.time.Duration;
import java.util.Optional;

/// What must hold of a map's numbers, so that a program can tell when it does not: "80 % of those who sign up activate
/// within 7 days".
///
/// @param key     unique within the map
/// @param title   as people say it
/// @param step    key of the step that is to be reached
/// @param from    key of the step of whom the share is taken; empty: the entry step
/// @param within  longest time from the one to the other, inclusive; empty without `from`: as the map counts its reach,
/// and
///                with `from`: the map's window
/// @param persona key of the persona it is limited to; empty: everyone
/// @param atLeast the share that must be reached, 0 to 1
/// @param atMost  the share that must not be passed, 0 to 1
public record Assertion(
        String key,
        String title,
        String step,
        Optional<String> from,
        Optional<Duration> within,
        Optional<String> persona,
        Optional<Double> atLeast,
        Optional<Double> atMost) {
    public Assertion {
        new Checks("assertion")
                .key("key", key)
                .text("title", title)
                .holds("from", from.filter(step::equals).isEmpty(), "is the step itself", "name an earlier step")
                .positive("within", within)
                .range("atLeast", atLeast, 0, 1)
                .range("atMost", atMost, 0, 1)
                .holds(
                        "atLeast",
                        atLeast.isPresent() || atMost.isPresent(),
                        "is missing, and so is \"atMost\"",
                        "give one of them, a share from 0 to 1")
                .holds(
                        "atMost",
                        atLeast.isEmpty() || atMost.isEmpty() || atLeast.get() <= atMost.get(),
                        "is under \"atLeast\"",
                        "give a share of at least that")
                .done();
    }
}
