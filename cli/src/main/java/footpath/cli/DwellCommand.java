package footpath.cli;

import footpath.analytics.dwell.DwellList;
import footpath.analytics.dwell.DwellListQuestion;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.dwell.DwellStage;
import footpath.events.filter.FilterText;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.http.Times;
import footpath.server.question.DwellBody;
import footpath.server.question.DwellPersonsBody;
import footpath.server.question.ListedKinds;
import footpath.server.question.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dwell",
        description = "How long persons stay in a stage, who is in it now, and who has been in it for too long.",
        footer = {
            "",
            "Example:",
            "  footpath dwell --enter \"Offer received\" --leave \"Coupon redeemed\" --list stalled -n 10"
        })
final class DwellCommand extends Action {
    private static final String STAGE = "stage";

    enum Listed {
        stalled,
        in
    }

    @Option(names = "--enter", required = true, paramLabel = "EVENT", description = "which events enter the stage")
    private String enter;

    @Option(names = "--leave", required = true, paramLabel = "EVENT", description = "which events leave it")
    private String leave;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "look from the beginning of this day (default: the last event)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--list",
            paramLabel = "WHO",
            description = "list the persons too, those in it longest first: ${COMPLETION-CANDIDATES}")
    private @Nullable Listed list;

    @Option(
            names = "--explain",
            paramLabel = "PERSON",
            description = "say when a person entered and left, and whether it is stalled")
    private @Nullable String explained;

    @Option(
            names = "--session",
            paramLabel = "TIME",
            description = "with --explain: which session, by its begin, with --subject session")
    private @Nullable String session;

    @Mixin
    private PageOptions page = new PageOptions();

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private SubjectOption subject = new SubjectOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Override
    void run() {
        requireSense();
        try (Footpath footpath = open()) {
            DwellQuestion question = question();
            if (explained != null) {
                CellText.explain(ListedKinds.explain(footpath, question, explained, start()), footpath());
            } else if (list == null) {
                counts(DwellBody.of(footpath.ask(question), days.zone()));
            } else {
                DwellList who = list == Listed.in ? DwellList.IN : DwellList.STALLED;
                persons(DwellPersonsBody.of(
                        footpath, new DwellListQuestion(question, STAGE, who), page.offset(), page.limit()));
            }
        }
    }

    /// Refuses words that would change nothing.
    private void requireSense() {
        if (explained != null && list != null) {
            throw new Fault(FaultCode.INVALID_PARAMETER, "--explain", "stands beside --list", "give one of them");
        }
        if (session != null && explained == null) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--session",
                    "says which session to explain",
                    "say of whom with --explain");
        }
    }

    private Optional<Instant> start() {
        return Times.instant("--session", Optional.ofNullable(session), Times.DEFAULT_ZONE);
    }

    private DwellQuestion question() {
        return new DwellQuestion(
                days.scope(segment, subject),
                List.of(new DwellStage(
                        STAGE, FilterText.parseMatcher(enter), Optional.of(FilterText.parseMatcher(leave)))),
                Optional.ofNullable(asOf)
                        .map(day -> day.atStartOfDay(days.zone()).toInstant()));
    }

    private void counts(DwellBody body) {
        if (isJson()) {
            terminal().json(Told.of(subject.subject(), body));
        } else {
            SubjectNote.print(subject.subject(), terminal());
            LeftOutNote.print(LeftOut.told(), terminal());
            new AnswerText(terminal()).print(body);
        }
    }

    private void persons(DwellPersonsBody body) {
        if (isJson()) {
            terminal().json(body);
            return;
        }
        TextTable table = new TextTable("person", "since", ">for", "stalled");
        body.persons()
                .forEach(one -> table.row(
                        one.person(), one.entered(), Numbers.span(one.inSeconds()), one.stalled() ? "yes" : "no"));
        table.print(terminal());
        terminal().line("");
        terminal()
                .line(body.persons().size() + " of " + Numbers.whole(body.total()) + " persons, as of " + body.asOf()
                        + ".");
    }
}
