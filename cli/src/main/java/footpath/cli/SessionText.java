package footpath.cli;

import footpath.server.question.SessionBody;
import footpath.server.question.ShareBody;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Tells sessions to people.
final class SessionText {
    private final Terminal terminal;

    SessionText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SessionBody sessions) {
        sessions.groups().forEach(this::group);
        AnswerText.ending(terminal, sessions.rule(), sessions.tookMillis());
    }

    private void group(SessionBody.Group group) {
        if (group.value() != null) {
            terminal.line(Terminal.safe(group.value()));
        }
        TextTable periods = new TextTable("period", ">sessions", ">persons", ">events each", ">bounced");
        for (SessionBody.Period period : group.periods()) {
            periods.row(
                    period.start() + (period.complete() ? "" : "*"),
                    period.sessions(),
                    period.persons(),
                    mean(period.eventsPerSession()),
                    percent(period.bounces()));
        }
        periods.print(terminal);
        terminal.line("");
        if (group.medianSeconds() != null && group.p90Seconds() != null) {
            terminal.line(Numbers.whole(group.sessions()) + " sessions of " + Numbers.whole(group.persons())
                    + " persons, " + mean(group.eventsPerSession()) + " events each, "
                    + percent(group.bounces()) + " bounced; half last at most "
                    + Numbers.span(group.medianSeconds()) + ", nine of ten at most "
                    + Numbers.span(group.p90Seconds()) + ".");
            terminal.line("");
            ends("begin with", group.first());
            ends("end with", group.last());
        }
    }

    private void ends(String title, List<SessionBody.Event> events) {
        TextTable table = new TextTable(title, ">sessions", ">of all");
        events.forEach(event -> table.row(event.event(), event.sessions().n(), percent(event.sessions())));
        table.print(terminal);
        terminal.line("");
    }

    private static String percent(ShareBody share) {
        return Numbers.percent(share.share() == null ? OptionalDouble.empty() : OptionalDouble.of(share.share()));
    }

    private static String mean(@Nullable Double mean) {
        return mean == null ? "–" : String.format(Locale.ROOT, "%,.2f", mean);
    }
}
