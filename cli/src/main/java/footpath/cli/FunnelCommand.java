package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.analytics.funnel.FunnelList;
import footpath.analytics.funnel.FunnelListQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.funnel.StepOccurrence;
import footpath.events.filter.FilterText;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.person.PersonCsv;
import footpath.server.person.PersonPage;
import footpath.server.question.FunnelBody;
import footpath.server.question.FunnelTraceBody;
import footpath.server.question.Funnels;
import footpath.server.question.Told;
import java.util.ArrayList;
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
        sortOptions = false,
        footer = {
            "",
            "What has no option here can be said in a file, see footpath ask.",
            "",
            "Example:",
            "  footpath funnel \"Offer received\" \"Coupon redeemed where coupons > 1\" --within 30d --breakdown trait:age"
        })
final class FunnelCommand extends Action {
    private static final int PAGE = 100_000;

    @Parameters(
            arity = "1..64",
            paramLabel = "STEP",
            description = "an event, as \"Coupon redeemed where coupons > 1\"; either of two, as \"A, B\"")
    private List<String> steps;

    @Mixin
    private FunnelWindowFlags window = new FunnelWindowFlags();

    @Option(
            names = "--optional",
            paramLabel = "STEP",
            description = "number of a step that may be skipped; may be repeated")
    private List<Integer> optional = List.of();

    @Option(
            names = "--first-ever",
            paramLabel = "STEP",
            description = "number of a step that the person's first such event in all the data fills; may be repeated")
    private List<Integer> firstEver = List.of();

    @Mixin
    private FunnelOptionFlags options = new FunnelOptionFlags();

    @Option(names = "--breakdown", paramLabel = "FIELD", description = "split by trait:NAME, property:NAME or channel")
    private @Nullable Breakdown breakdown;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private SubjectOption subject = new SubjectOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private FunnelComparisonFlags comparison = new FunnelComparisonFlags();

    @Mixin
    private FunnelPersonFlags persons = new FunnelPersonFlags();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            FunnelQuestion question = question();
            Optional<FunnelQuestion> others =
                    comparison.others(question.scope()).map(question::among);
            persons.requireSense(others.isPresent());
            var funnels = new Funnels(footpath);
            Optional<FunnelList> list = persons.list();
            if (list.isPresent()) {
                list(funnels, new FunnelListQuestion(question, list.get()));
            } else if (persons.explained().isPresent()) {
                explain(funnels, question, persons.explained().get());
            } else {
                answer(others.map(other -> funnels.compare(question, other)).orElseGet(() -> funnels.answer(question)));
            }
        }
    }

    private FunnelQuestion question() {
        List<FunnelStep> asked = new ArrayList<>(
                steps.stream().map(FilterText::parseMatcher).map(FunnelStep::of).toList());
        for (int step : optional) {
            requireStep("--optional", step);
            asked.set(step - 1, asked.get(step - 1).skippable());
        }
        for (int step : firstEver) {
            requireStep("--first-ever", step);
            asked.set(step - 1, asked.get(step - 1).filledBy(StepOccurrence.FIRST_EVER));
        }
        return new FunnelQuestion(
                days.scope(segment, subject),
                asked,
                window.window(),
                Optional.ofNullable(breakdown),
                true,
                options.options(asked.size()));
    }

    private void requireStep(String option, int step) {
        if (step < 1 || step > steps.size()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    option,
                    "is " + step,
                    "it must be the number of a step, from 1 to " + steps.size());
        }
    }

    private void answer(FunnelBody answer) {
        if (isJson()) {
            terminal().json(Told.of(subject.subject(), answer));
        } else {
            SubjectNote.print(subject.subject(), terminal());
            LeftOutNote.print(LeftOut.told(), terminal());
            new FunnelText(terminal()).print(answer, breakdown == null ? "" : Words.text(breakdown.field()));
        }
    }

    private void explain(Funnels funnels, FunnelQuestion question, String person) {
        FunnelTraceBody trace = funnels.explain(question, person, persons.session());
        if (isJson()) {
            terminal().json(trace);
        } else {
            new FunnelText(terminal()).print(trace, SubjectNote.title(subject.subject()));
        }
    }

    private void list(Funnels funnels, FunnelListQuestion question) {
        if (persons.isCsv()) {
            csv(funnels, question);
            return;
        }
        Limits.require("--limit", persons.limit());
        PersonPage page = funnels.persons(question, 0, persons.limit());
        if (isJson()) {
            terminal().json(page);
        } else {
            PersonText.print(page, terminal());
        }
    }

    /// All of the list, page by page.
    private void csv(Funnels funnels, FunnelListQuestion question) {
        terminal().line(PersonCsv.HEAD);
        long told = 0;
        PersonPage page;
        do {
            page = funnels.persons(question, told, PAGE);
            page.persons().forEach(person -> terminal().line(PersonCsv.line(person)));
            told += page.persons().size();
        } while (told < page.total());
    }
}
