package footpath.analytics.path;

import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.util.ArrayList;
import java.util.List;

/// The rule of a path question, in words.
final class PathRule {
    private PathRule() {}

    static String of(PathQuestion question) {
        return Words.of(question.scope()) + " Each "
                + question.scope().subject().one() + "'s events (" + FilterText.print(question.events())
                + ") in order of time and arrival"
                + question.sessionTimeout()
                        .map(timeout -> ", cut where more than " + Words.of(timeout) + " lie between two of them")
                        .orElse("")
                + ". A node is the name of an event"
                + question.field()
                        .map(field -> " and the value of " + Words.of(field))
                        .orElse("")
                + cleaning(question.cleaning()) + ". " + ends(question) + " " + limits(question.limits());
    }

    private static String cleaning(PathCleaning cleaning) {
        List<String> rules = new ArrayList<>();
        for (PathReplacement rule : cleaning.replacements()) {
            rules.add("\"" + rule.pattern() + "\" is replaced by \"" + rule.replacement() + "\"");
        }
        if (!cleaning.groups().isEmpty()) {
            rules.add("names are grouped by the first that is found in them (* is any text) of \""
                    + String.join("\", \"", cleaning.groups()) + "\"");
        }
        if (!cleaning.replacements().isEmpty()) {
            rules.add("names left blank are dropped");
        }
        if (cleaning.collapse()) {
            rules.add("of repeats in a row the first counts");
        }
        return rules.isEmpty() ? "" : "; " + String.join(", then ", rules);
    }

    private static String ends(PathQuestion question) {
        String start =
                question.start().map(name -> "from the first \"" + name + "\"").orElse("");
        String end = question.end().map(name -> "to the last \"" + name + "\"").orElse("");
        int steps = question.steps();
        String shown = steps == 1 ? "1 step" : steps + " steps";
        if (question.end().isEmpty()) {
            return "Paths go " + (start.isEmpty() ? "from the beginning" : start) + " over at most " + shown + ".";
        }
        if (question.start().isEmpty()) {
            return "Paths go " + end + ", which is step " + steps + ", and show at most " + shown + ".";
        }
        return "Paths go " + start + " " + end + " after it; those of more than " + shown + " show their ends and \"…\""
                + " for what lies between, at the time of the first node left out.";
    }

    private static String limits(PathLimits limits) {
        return "At each step the " + limits.nodes()
                + " most frequent names stand alone, all others are \"other\"; shown"
                + " are the " + limits.edges() + " most frequent edges of at least " + limits.journeys()
                + (limits.journeys() == 1 ? " journey" : " journeys")
                + (limits.joined() ? " that others join to where paths are anchored" : "")
                + ", with the mean time between their nodes.";
    }
}
