package footpath.cli;

import footpath.server.question.FunnelBody;
import footpath.server.question.FunnelComparisonBody;
import footpath.server.question.FunnelTraceBody;
import footpath.server.question.ShareBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Tells a funnel to people.
final class FunnelText {
    private final Terminal terminal;

    FunnelText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param field the field of the breakdown
    void print(FunnelBody funnel, String field) {
        steps(funnel).print(terminal);
        if (!funnel.groups().isEmpty()) {
            terminal.line("");
            groups(funnel, field).print(terminal);
        }
        FunnelComparisonBody comparison = funnel.comparison();
        if (comparison != null) {
            terminal.line("");
            terminal.line("compared with");
            steps(comparison).print(terminal);
        }
        terminal.line("");
        terminal.line(Terminal.safe(funnel.rule()));
        if (comparison != null) {
            rules(comparison);
        }
        terminal.line("Answered in " + Numbers.took(funnel.tookMillis()) + ".");
    }

    private static TextTable steps(FunnelBody funnel) {
        boolean conversions = funnel.steps().getFirst().conversions() != null;
        boolean open = funnel.steps().getFirst().entered() != null;
        List<String> head = new ArrayList<>(List.of("step", ">persons"));
        if (open) {
            head.add(">entered here");
        }
        head.addAll(List.of(">of entry", ">of previous"));
        if (conversions) {
            head.add(">conversions");
        }
        head.addAll(List.of(">median", ">90 % within"));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (FunnelBody.Step step : funnel.steps()) {
            List<Object> cells = new ArrayList<>(List.of(step.name(), step.reached()));
            if (step.entered() != null) {
                cells.add(step.entered());
            }
            cells.addAll(List.of(percent(step.ofEntry()), percent(step.ofPrevious())));
            if (step.conversions() != null) {
                cells.add(step.conversions());
            }
            cells.add(span(step.medianSeconds()));
            cells.add(span(step.p90Seconds()));
            table.row(cells.toArray());
        }
        return table;
    }

    private static TextTable groups(FunnelBody funnel, String field) {
        List<String> head = new ArrayList<>(List.of(field));
        for (int step = 1; step <= funnel.steps().size(); step++) {
            head.add(">step " + step);
        }
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (FunnelBody.Group group : funnel.groups()) {
            List<Object> cells = new ArrayList<>(List.of(group.value()));
            cells.addAll(group.reached());
            table.row(cells.toArray());
        }
        return table;
    }

    private static TextTable steps(FunnelComparisonBody comparison) {
        TextTable table =
                new TextTable("step", ">persons", ">of entry", ">points apart", ">95 % interval", ">p", "test");
        for (FunnelComparisonBody.Step step : comparison.steps()) {
            table.row(
                    step.name(),
                    step.reached(),
                    percent(step.ofEntry()),
                    points(step.difference()),
                    step.low() == null ? "–" : points(step.low()) + " to " + points(step.high()),
                    probability(step.pValue()),
                    step.test() == null ? "–" : step.test());
        }
        return table;
    }

    private void rules(FunnelComparisonBody comparison) {
        terminal.line("Compared with: " + Terminal.safe(comparison.rule()));
        terminal.line(comparison.method());
        terminal.line(
                comparison.both() == 0
                        ? "Nobody entered both."
                        : Numbers.whole(comparison.both())
                                + " entered both, so interval and p are approximate: they take all for different"
                                + " persons.");
    }

    /// @param title what the one who is explained is called before its key
    void print(FunnelTraceBody trace, String title) {
        terminal.line(title + " " + Terminal.safe(trace.person() + " " + trace.sentence()) + ".");
        if (!trace.steps().isEmpty()) {
            terminal.line("");
            TextTable table = new TextTable(">step", "name", "time");
            trace.steps().forEach(step -> table.row(step.step(), step.name(), step.time()));
            table.print(terminal);
        }
        terminal.line("");
        terminal.line(Terminal.safe(trace.rule()));
    }

    private static String percent(@Nullable ShareBody share) {
        return share == null || share.share() == null ? "–" : Numbers.percent(OptionalDouble.of(share.share()));
    }

    private static String points(@Nullable Double difference) {
        return difference == null ? "–" : String.format(Locale.ROOT, "%+.1f", 100 * difference);
    }

    private static String probability(@Nullable Double p) {
        if (p == null) {
            return "–";
        }
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    private static String span(@Nullable Double seconds) {
        return seconds == null ? "–" : Numbers.span(seconds);
    }
}
