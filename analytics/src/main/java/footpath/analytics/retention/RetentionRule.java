package footpath.analytics.retention;

import footpath.analytics.Horizon;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.util.stream.Collectors;

/// The rule of a retention table in words.
final class RetentionRule {
    private RetentionRule() {}

    static String of(RetentionQuestion question) {
        return String.join(
                        " ",
                        Words.of(question.scope()),
                        cohorts(question),
                        clock(question),
                        columns(question),
                        question.breakdown()
                                .map(breakdown -> "Split by " + Words.of(breakdown.field())
                                        + "; a property is that of the start event that puts "
                                        + Words.a(question.scope()) + " into the cohort.")
                                .orElse(""),
                        Horizon.RULE,
                        question.counted() == RetentionReturn.ON_OR_AFTER
                                ? "Since any later return counts too, a cell is incomplete as long as the period asked"
                                        + " for is not over; one without an end never is."
                                : "",
                        "The average is all who returned of all in the cohorts, over complete cells only.")
                .replace("  ", " ");
    }

    private static String cohorts(RetentionQuestion question) {
        String start = FilterText.print(question.start());
        String unit = question.unit().word();
        String who = switch (question.entry()) {
            case FIRST_TIME ->
                Words.upper(Words.a(question.scope())) + " is in the cohort of the " + unit
                        + " of its first event ever matching " + start + ", if that lies in the period asked for";
            case RECURRING ->
                Words.upper(Words.a(question.scope())) + " is in the cohort of every " + unit
                        + " with an event matching " + start + ", by the first of that " + unit;
        };
        return who + "; cohorts follow the calendar of " + question.scope().zone()
                + Words.weeks(question.unit(), question.weekStart()) + ".";
    }

    private static String clock(RetentionQuestion question) {
        String unit = question.unit().word();
        return switch (question.clock()) {
            case CALENDAR ->
                "The time to a return is counted in calendar " + unit + "s: the " + unit + " after the start's is 1.";
            case ROLLING ->
                "The time to a return is counted in whole " + unit + "s of "
                        + Words.of(question.unit().rolling()) + " since the start event.";
            case ROLLING_FROM_HOUR ->
                "The time to a return is counted in whole " + unit + "s of "
                        + Words.of(question.unit().rolling()) + " since the start event, both cut down to the full hour"
                        + " (UTC).";
        };
    }

    private static String columns(RetentionQuestion question) {
        String event = "an event matching " + FilterText.print(question.returning());
        String columns =
                question.columns().stream().map(RetentionBracket::label).collect(Collectors.joining(", "));
        String counted = switch (question.counted()) {
            case ON -> "those with " + event + " in the column's time";
            case ON_OR_AFTER -> "those with " + event + " in the column's time or later";
            case ON_OR_BEFORE ->
                "those with " + event + " from the beginning of the first of these to the column's end";
            case STREAK -> "those with " + event + " in the column's time and in that of each of these before it";
        };
        return "Column 0 is the cohort, returned or not; columns " + columns + " count " + counted
                + ", within the period asked for.";
    }
}
