package footpath.cli;

import footpath.index.Subject;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.question.AskedSubject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose timelines a question is asked of.
final class SubjectOption {
    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            description =
                    "whose timelines are looked at: person, session, account, account:KIND or case:PROPERTY (default: person)")
    private @Nullable String subject;

    @Option(
            names = "--session-timeout",
            paramLabel = "SPAN",
            description = "longest pause inside a session, where sessions are the subject (default: 30m)")
    private @Nullable Duration timeout;

    Subject subject() {
        Subject named = AskedSubject.read(subject, timeout == null ? null : timeout.toString());
        if (timeout != null && !(named instanceof Subject.Session)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--session-timeout",
                    "has no meaning here",
                    "leave it out, or give --subject session");
        }
        return named;
    }
}
