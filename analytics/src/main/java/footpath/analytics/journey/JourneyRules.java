package footpath.analytics.journey;

import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.time.Duration;

/// The rules of a journey question in words.
final class JourneyRules {
    private JourneyRules() {}

    static String of(JourneyQuestion question) {
        JourneyStep entry = question.steps().getFirst();
        return Words.of(question.scope()) + " A person enters with the first “" + entry.label() + "” ("
                + FilterText.print(entry.matcher()) + ") and is followed for " + Words.of(question.window())
                + ", inclusive. A step is reached with its first matching event at or after the step it follows;"
                + " one event fills one step of such a chain; repeats are counted beside. " + Words.QUANTILES;
    }

    static String of(JourneyQuestion question, int place) {
        JourneyStep step = question.steps().get(place);
        String event = FilterText.print(step.matcher());
        if (place == 0) {
            return "A person counts here at the first (" + event + ") of the period.";
        }
        String after = step.after().orElse(question.steps().getFirst().key());
        String label = question.steps().stream()
                .filter(other -> other.key().equals(after))
                .findFirst()
                .map(JourneyStep::label)
                .orElse(after);
        Duration window = question.window();
        String within = step.within()
                .map(limit -> ", within " + Words.of(limit) + " of it and " + Words.of(window) + " of entry")
                .orElse(", within " + Words.of(window) + " of entry");
        return "A person counts here at the first (" + event + ") at or after “" + label + "”" + within + ".";
    }
}
