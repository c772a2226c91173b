package footpath.analytics.next;

import footpath.analytics.Words;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;

/// The words of a next question's rule.
final class NextRule {
    private NextRule() {}

    static String of(NextQuestion question) {
        boolean after = question.direction() == NextDirection.AFTER;
        return Words.of(question.scope()) + " "
                + Words.ofPattern(question.scope(), question.pattern(), question.conditions())
                + (question.counted() == NextCounted.ALL
                        ? " Matches count one after another, each from after the end of the last."
                        : " Of each " + question.scope().subject().one() + " the first match counts.")
                + " Next is the "
                + (after ? "first event after the last of the match" : "last event before the first of the match")
                + taken(question.taken())
                + question.within()
                        .map(within -> ", at most " + Words.of(within) + (after ? " later" : " earlier"))
                        .orElse("")
                + ", in order of time and arrival"
                + question.field()
                        .map(field -> "; told is its " + Words.of(field))
                        .orElse("")
                + ". Shares are of all matches, those with nothing next to them included. " + Words.QUANTILES;
    }

    private static String taken(EventMatcher taken) {
        boolean any = taken.names().isEmpty() && taken.where().equals(Condition.ALWAYS);
        return any ? "" : " that is " + FilterText.print(taken) + ", others are passed over";
    }
}
