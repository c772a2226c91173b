package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.analytics.Scope;
import footpath.analytics.funnel.FunnelAnswer;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.events.filter.FilterText;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.question.FunnelBody;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "funnel",
        description = "How many persons reach each step, in order; other events may come between.",
        footer = {
            "",
            "Example:",
            "  footpath funnel \"Offer received\" \"Coupon redeemed where coupons > 1\" --within 30d --breakdown trait:age"
        })
final class FunnelCommand extends Action {
    @Parameters(
            arity = "1..64",
            paramLabel = "STEP",
            description = "an event, as \"Coupon redeemed where coupons > 1\"")
    private List<String> steps;

    @Option(
            names = "--within",
            paramLabel = "SPAN",
            description = "longest time from first to last step (default: 30d)")
    private Duration within = Duration.ofDays(30);

    @Option(names = "--breakdown", paramLabel = "FIELD", description = "split by trait:NAME, property:NAME or channel")
    private @Nullable Breakdown breakdown;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            FunnelAnswer answer = footpath.ask(question());
            if (isJson()) {
                terminal().json(FunnelBody.of(answer));
            } else {
                print(answer);
            }
        }
    }

    private FunnelQuestion question() {
        return new FunnelQuestion(
                new Scope(Times.period(days.from(), days.to(), days.zone()), segment.condition(), days.zone()),
                steps.stream().map(FilterText::parseMatcher).map(FunnelStep::of).toList(),
                within,
                Optional.ofNullable(breakdown),
                true);
    }

    private void print(FunnelAnswer answer) {
        TextTable table = new TextTable("step", ">persons", ">of entry", ">of previous", ">median", ">90 % within");
        for (FunnelAnswer.StepAnswer step : answer.steps()) {
            table.row(
                    step.label(),
                    step.reached().n(),
                    Numbers.percent(step.reached().share()),
                    Numbers.percent(step.ofPrevious().share()),
                    step.fromPrevious()
                            .map(time -> Numbers.span(time.medianSeconds()))
                            .orElse("–"),
                    step.fromPrevious()
                            .map(time -> Numbers.span(time.p90Seconds()))
                            .orElse("–"));
        }
        table.print(terminal());
        if (!answer.groups().isEmpty()) {
            terminal().line("");
            groups(answer).print(terminal());
        }
        terminal().line("");
        terminal().line(Terminal.safe(answer.rule()));
        terminal().line("Answered in " + Numbers.took(answer.took()) + ".");
    }

    private TextTable groups(FunnelAnswer answer) {
        String[] head = new String[steps.size() + 1];
        head[0] = breakdown == null ? "" : Words.text(breakdown.field());
        for (int step = 1; step < head.length; step++) {
            head[step] = ">step " + step;
        }
        TextTable table = new TextTable(head);
        for (FunnelAnswer.GroupAnswer group : answer.groups()) {
            Object[] cells = new Object[head.length];
            cells[0] = group.value();
            for (int step = 1; step < head.length; step++) {
                cells[step] = group.reached().get(step - 1);
            }
            table.row(cells);
        }
        return table;
    }
}
