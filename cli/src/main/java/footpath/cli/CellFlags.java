package footpath.cli;

import footpath.analytics.Question;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.person.PersonCsv;
import footpath.server.question.ListedKinds;
import footpath.server.question.ListedPersons;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The persons behind a number of an answer, or why one person counts where it does, in place of the answer.
final class CellFlags {
    private static final int PAGE = 10_000;

    @ArgGroup
    private Which which = new Which();

    @Option(
            names = "--session",
            paramLabel = "TIME",
            description = "with --explain: which session, by its begin, with --subject session")
    private @Nullable String session;

    @Option(names = "--csv", description = "with --persons: all of them, as comma-separated values")
    private boolean csv;

    @Option(names = "--after", paramLabel = "PERSON", description = "with --persons: those after this one of the list")
    private @Nullable String after;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "with --persons: how many persons (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    /// At most one of these.
    static final class Which {
        @Option(
                names = "--persons",
                paramLabel = "NUMBER",
                description = "list the persons behind a number, which its fields tell as \"NAME=VALUE, NAME=VALUE\"")
        private @Nullable String number;

        @Option(names = "--explain", paramLabel = "PERSON", description = "say why a person counts where it does")
        private @Nullable String explained;
    }

    /// Whether either is wanted.
    boolean areGiven() {
        if (which.number == null && (csv || after != null)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    csv ? "--csv" : "--after",
                    "lists persons",
                    "say behind which number with --persons");
        }
        if (session != null && which.explained == null) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--session",
                    "says which session to explain",
                    "say of whom with --explain");
        }
        return which.number != null || which.explained != null;
    }

    /// Lists or explains.
    void answer(Footpath footpath, Question<?> question, FootpathCommand root) {
        if (which.explained != null) {
            CellText.explain(ListedKinds.explain(footpath, question, which.explained, start()), root);
            return;
        }
        JsonNode number = CellText.parse(question.kind(), Objects.requireNonNull(which.number, "--persons"));
        if (csv) {
            csv(footpath, question, number, root.terminal());
        } else {
            Limits.require("--limit", limit);
            list(ListedKinds.persons(footpath, question, number, Optional.ofNullable(after), limit), root);
        }
    }

    private Optional<Instant> start() {
        return Times.instant("--session", Optional.ofNullable(session), Times.DEFAULT_ZONE);
    }

    /// All of the list, page by page.
    private void csv(Footpath footpath, Question<?> question, JsonNode number, Terminal terminal) {
        terminal.line(PersonCsv.HEAD);
        Optional<String> from = Optional.ofNullable(after);
        do {
            ListedPersons page = ListedKinds.persons(footpath, question, number, from, PAGE);
            page.persons().forEach(person -> terminal.line(PersonCsv.line(person)));
            from = Optional.ofNullable(page.next());
        } while (from.isPresent());
    }

    private static void list(ListedPersons page, FootpathCommand root) {
        if (root.isJson()) {
            root.terminal().json(page);
        } else {
            CellText.print(page, root.terminal());
        }
    }
}
