package footpath.cli;

import footpath.server.AllowedPersons;
import footpath.server.LeftOut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says who was left out of an answer.
final class LeftOutNote {
    private LeftOutNote() {}

    static void print(AllowedPersons.@Nullable Told told, Terminal terminal) {
        if (told != null) {
            terminal.line(told.rule());
            long leftOut = told.personsLeftOut();
            terminal.line(
                    leftOut == 1 ? "Left out is 1 person." : "Left out are " + Numbers.whole(leftOut) + " persons.");
            terminal.line("");
        }
    }

    static void print(Optional<LeftOut.Told> leftOut, Terminal terminal) {
        leftOut.ifPresent(told -> {
            terminal.line(told.rule());
            terminal.line("Left out are " + Numbers.whole(told.personsLeftOut()) + " persons and "
                    + Numbers.whole(told.eventsLeftOut()) + " flagged events.");
            terminal.line("");
        });
    }
}
