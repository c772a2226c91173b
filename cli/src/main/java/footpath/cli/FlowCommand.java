package footpath.cli;

import footpath.analytics.flow.FlowAnswer;
import footpath.analytics.flow.FlowQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.question.FlowBody;
import footpath.server.question.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "flow",
        description = "Which event follows which, how often and how fast.",
        footer = {"", "Example:", "  footpath flow --top 10 --collapse"})
final class FlowCommand extends Action {
    @Parameters(
            arity = "0..1",
            paramLabel = "EVENTS",
            description = "only these events, as \"Basket bought, Coupon redeemed\"")
    private @Nullable String events;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "how many arcs, the most frequent (default: ${DEFAULT-VALUE})")
    private int top = 20;

    @Option(names = "--collapse", description = "let a run of the same event count as one")
    private boolean collapse;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private SubjectOption subject = new SubjectOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private CellFlags cells = new CellFlags();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            FlowQuestion question = new FlowQuestion(days.scope(segment, subject), matcher(), collapse, top);
            if (cells.areGiven()) {
                cells.answer(footpath, question, footpath());
                return;
            }
            FlowAnswer answer = footpath.ask(question);
            if (isJson()) {
                terminal().json(Told.of(subject.subject(), FlowBody.of(answer)));
            } else {
                SubjectNote.print(subject.subject(), terminal());
                LeftOutNote.print(LeftOut.told(), terminal());
                print(answer);
            }
        }
    }

    private EventMatcher matcher() {
        return events == null ? new EventMatcher(List.of(), Condition.ALWAYS) : FilterText.parseMatcher(events);
    }

    private void print(FlowAnswer answer) {
        TextTable nodes = new TextTable("event", ">events", ">persons", ">starts", ">ends");
        answer.nodes()
                .forEach(node -> nodes.row(node.name(), node.events(), node.persons(), node.starts(), node.ends()));
        nodes.print(terminal());
        terminal().line("");
        TextTable arcs = new TextTable("from", "to", ">times", ">median", ">90 % within");
        answer.arcs()
                .forEach(arc -> arcs.row(
                        arc.from(),
                        arc.to(),
                        arc.n(),
                        Numbers.span(arc.medianSeconds()),
                        Numbers.span(arc.p90Seconds())));
        arcs.print(terminal());
        terminal().line("");
        terminal().line(Terminal.safe(answer.rule()));
        terminal()
                .line("Shown are " + Numbers.whole(answer.arcs().size()) + " of " + Numbers.whole(answer.allArcs())
                        + " arcs. Answered in " + Numbers.took(answer.took()) + ".");
    }
}
