package footpath.cli;

import footpath.server.person.DecisionBody;

/// Tells people what a decision about who is one person came to.
final class DecisionText {
    private DecisionText() {}

    static void print(DecisionBody body, Terminal terminal) {
        TextTable table = new TextTable("person", ">events", "identities");
        body.persons().forEach(one -> table.row(one.person(), one.events(), String.join(", ", one.identities())));
        table.print(terminal);
        terminal.line("");
        String whom = body.persons().size() == 1
                ? "one person"
                : Numbers.whole(body.persons().size()) + " persons";
        terminal.line(
                body.decision() == null
                        ? "There would be " + whom + ". Nothing was changed."
                        : "There are " + whom + " now, by decision "
                                + body.decision().decision() + "; footpath person undo "
                                + body.decision().decision() + " takes it back.");
    }
}
