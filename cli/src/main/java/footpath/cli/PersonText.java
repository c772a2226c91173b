package footpath.cli;

import footpath.server.person.PersonPage;
import org.jspecify.annotations.Nullable;

/// Tells a page of persons to people.
final class PersonText {
    private PersonText() {}

    static void print(PersonPage page, Terminal terminal) {
        TextTable table = new TextTable("person", ">events", "first seen", "last seen");
        page.persons()
                .forEach(line ->
                        table.row(line.person(), line.events(), orDash(line.firstSeen()), orDash(line.lastSeen())));
        table.print(terminal);
        terminal.line("");
        terminal.line(Numbers.whole(page.persons().size()) + " of " + Numbers.whole(page.total()));
    }

    static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
