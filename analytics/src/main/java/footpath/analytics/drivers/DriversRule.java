package footpath.analytics.drivers;

import footpath.analytics.ShareDifference;
import footpath.analytics.Words;

/// The words of a drivers question's rule.
final class DriversRule {
    private DriversRule() {}

    static String of(DriversQuestion question, SubjectGroups groups) {
        DriversLimits limits = question.limits();
        return groups.rule() + " " + Words.upper(Words.a(question.scope()))
                + " counts once for each value of a trait, each event it did and each value of a"
                + " property its events have, \"(none)\" where there is none. Compared is what at least "
                + limits.minimum() + " "
                + (limits.minimum() == 1
                        ? question.scope().subject().one()
                        : question.scope().subject().many())
                + " of both groups together have, of each trait or property the " + limits.values()
                + " most frequent values. " + groups.caution()
                + " Association is not cause: what goes together with being in the target need not lead there."
                + " Lift is the target's share divided by the base's. " + ShareDifference.RULE
                + " Adjusted p controls the false discovery rate over all comparisons made (Benjamini and Hochberg"
                + " 1995): of those below 0.05 at most one in twenty is expected to be chance.";
    }
}
