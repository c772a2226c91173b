package footpath.analytics.funnel;

import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a funnel's rule: every option that was used is named.
final class FunnelWords {
    private FunnelWords() {}

    /// What a step of an answer is called.
    static String label(FunnelQuestion question, int step) {
        return question.options().order() == FunnelOrder.ANY
                ? "any " + (step + 1) + " of " + question.steps().size()
                : question.steps().get(step).label();
    }

    /// The rule by which a question counts.
    static String rule(FunnelQuestion question) {
        FunnelOptions options = question.options();
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(question.scope()));
        sentences.add(order(options) + ": " + steps(question) + ", within " + span(question.within()) + " of "
                + entry(question) + end(question) + ".");
        sentences.add(eventUse(options.rules()) + "; " + ties(options) + "; " + Words.a(question.scope())
                + " counts once" + depth(options));
        options.exclusions().forEach(exclusion -> sentences.add(exclusion(exclusion, options)));
        options.constant()
                .forEach(field -> sentences.add("All events of an attempt share the value of " + Words.of(field)
                        + "; events without one fill no step."));
        question.breakdown()
                .ifPresent(breakdown -> sentences.add(
                        "Split by " + Words.of(breakdown.field()) + " " + place(options.attribution()) + "."));
        if (options.counting() == FunnelCounting.CONVERSIONS) {
            sentences.add(conversions(question));
        }
        if (!options.rules().equals(FunnelRules.FOOTPATH)) {
            boolean asTheyAre = FunnelRules.PROFILES.contains(options.rules());
            sentences.add("Rules of \"" + options.rules().name() + "\"" + (asTheyAre ? "." : ", adjusted."));
        }
        if (question.timed()) {
            sentences.add(Words.QUANTILES);
        }
        return String.join(" ", sentences);
    }

    private static String depth(FunnelOptions options) {
        return switch (options.begin()) {
            case CLOSED ->
                options.order() == FunnelOrder.ANY
                        ? ", by the most steps of the best attempt."
                        : ", at the deepest step of the best attempt.";
            case OPEN ->
                " at each step. An attempt may begin with any step, and is one at the steps from there on; entered are"
                        + " those whom no attempt brought there from a step before, and of previous are those who came"
                        + " from it.";
        };
    }

    private static String order(FunnelOptions options) {
        return switch (options.order()) {
            case ORDERED -> "Steps in order, other events may come between";
            case STRICT -> "Steps in strict order, " + strictness(options.rules());
            case ANY ->
                "Steps in any order"
                        + switch (options.rules().anyEntry()) {
                            case ANY_STEP -> "";
                            case FIRST_STEP -> " after the first";
                        };
        };
    }

    private static String strictness(FunnelRules rules) {
        return switch (rules.strictness()) {
            case OTHER_EVENT -> "no other event between (a repeat of the step just taken is none)";
            case FIRST_OTHER_EVENT_ENDS ->
                "no other event between (a repeat of the step just taken is none), and none counted after the first"
                        + " other event";
            case OTHER_STEP -> "no event of any step between, repeats included; events of no step may come";
            case NOT_OFFERED -> "";
        };
    }

    private static String steps(FunnelQuestion question) {
        return question.steps().stream()
                .map(step -> occurrence(step) + (step.optional() ? " (may be skipped)" : "") + gap(step.gap()))
                .collect(Collectors.joining(question.options().order() == FunnelOrder.ANY ? ", " : " → "));
    }

    private static String occurrence(FunnelStep step) {
        return switch (step.occurrence()) {
            case EVERY -> step.filterText();
            case FIRST_IN_PERIOD -> "the first " + step.filterText() + " of the period";
            case FIRST_EVER -> "the first " + step.filterText() + " ever";
        };
    }

    private static String gap(StepGap gap) {
        if (gap.equals(StepGap.ANY)) {
            return "";
        }
        String least = gap.atLeast().isZero() ? "" : "at least " + Words.of(gap.atLeast());
        String most = gap.atMost().map(time -> "at most " + Words.of(time)).orElse("");
        return " (" + least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most + " after the step before)";
    }

    private static String entry(FunnelQuestion question) {
        return switch (question.options().rules().entry()) {
            case LATEST -> question.options().begin() == FunnelBegin.OPEN ? "the entry" : "the first";
            case FIRST -> "the " + question.scope().subject().one() + "'s first entry";
            case EARLIEST_OF_DEEPEST -> "the earliest entry that goes deepest";
        };
    }

    /// How long a window is.
    static String span(FunnelWindow window) {
        return switch (window) {
            case FunnelWindow.Span(Duration time) -> Words.of(time);
            case FunnelWindow.Days(int days) -> many(days, "calendar day");
            case FunnelWindow.Sessions(int sessions, Duration timeout) -> many(sessions, "session");
        };
    }

    private static String many(int count, String things) {
        return count + " " + things + (count == 1 ? "" : "s");
    }

    private static String end(FunnelQuestion question) {
        return switch (question.within()) {
            case FunnelWindow.Span span ->
                switch (question.options().rules().windowEnd()) {
                    case INCLUSIVE -> ", inclusive";
                    case EXCLUSIVE -> ", exclusive";
                };
            case FunnelWindow.Days days ->
                ", the day of the entry being the first (" + question.scope().zone() + ")";
            case FunnelWindow.Sessions(int sessions, Duration timeout) ->
                ", that of the entry being the first; a session ends where no event follows within "
                        + Words.of(timeout);
        };
    }

    private static String eventUse(FunnelRules rules) {
        return switch (rules.eventUse()) {
            case ONE_STEP -> "One event fills one step";
            case FIRST_MATCH -> "One event fills the lowest step it matches";
            case ALL_STEPS -> "One event fills every step it matches";
        };
    }

    private static String ties(FunnelOptions options) {
        String first = options.order() == FunnelOrder.ANY ? "arrival does not matter" : "the lower step comes first";
        return switch (options.rules().ties()) {
            case SAME_INSTANT -> "at one instant " + first;
            case SAME_SECOND -> "within one second " + first + " and events alike count once";
            case TWO_SECONDS -> "within two seconds " + first;
        };
    }

    private static String exclusion(FunnelExclusion exclusion, FunnelOptions options) {
        return FilterText.print(exclusion.matcher()) + " between steps " + exclusion.after() + " and "
                + exclusion.before()
                + (options.dropsPersons()
                        ? " drops whom it meets in every deepest attempt."
                        : " stops the attempt at the step taken before it.");
    }

    private static String place(FunnelAttribution attribution) {
        return switch (attribution) {
            case FunnelAttribution.AtEntry() -> "at the entry of that attempt";
            case FunnelAttribution.FirstTouch() -> "at the first event of any step that carries a value";
            case FunnelAttribution.LastTouch() -> "at the last event of any step that carries a value";
            case FunnelAttribution.AtStep(int step) ->
                "at step " + step + " of that attempt; who did not take it stands in no group";
        };
    }

    private static String conversions(FunnelQuestion question) {
        return question.options().rules().entry() == FunnelRules.Entry.FIRST
                ? "Conversions: attempts one after the other; " + Words.a(question.scope())
                        + " enters again after going through, an exclusion, or"
                        + " the end of the window."
                : "Conversions: for each step the most attempts that reach it and do not overlap.";
    }
}
