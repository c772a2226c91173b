package footpath.cli;

import footpath.server.question.SequenceBody;
import footpath.server.question.ShareBody;
import java.util.Locale;
import java.util.OptionalDouble;

/// Tells people who matches a pattern, and how far the others come.
final class SequenceText {
    private final Terminal terminal;

    SequenceText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SequenceBody sequence) {
        if (!sequence.longest().isEmpty()) {
            TextTable table = new TextTable(">terms", "as far as", ">persons");
            sequence.longest()
                    .forEach(part -> table.row(
                            part.terms(), part.terms() == 0 ? "not even the first" : part.pattern(), part.n()));
            table.print(terminal);
            terminal.line("");
        }
        terminal.line(matched(sequence.matched()));
        if (sequence.matches() != null) {
            terminal.line("They match " + Numbers.whole(sequence.matches()) + " times.");
        }
        terminal.line("");
        AnswerText.ending(terminal, sequence.rule(), sequence.tookMillis());
    }

    private static String matched(ShareBody matched) {
        String counted = Numbers.whole(matched.n()) + " of " + Numbers.whole(matched.of()) + " persons match";
        return matched.share() == null || matched.low() == null || matched.high() == null
                ? counted + "."
                : counted
                        + String.format(
                                Locale.ROOT,
                                ": %s, 95 %% interval %.1f to %.1f %%.",
                                Numbers.percent(OptionalDouble.of(matched.share())),
                                100 * matched.low(),
                                100 * matched.high());
    }
}
