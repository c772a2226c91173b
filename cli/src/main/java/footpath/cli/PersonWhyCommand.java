package footpath.cli;

import footpath.server.Footpath;
import footpath.server.person.Identities;
import footpath.server.person.IdentitiesBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = "The identities of one person, and why they are one person.",
        footer = {"", "Example:", "  footpath person why 712"})
final class PersonWhyCommand extends Action {
    @Parameters(paramLabel = "PERSON", description = "any identity of the person")
    private String key;

    @Mixin
    private PurposeOption purpose = new PurposeOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            IdentitiesBody why = new Identities(footpath).of(key, purpose.purpose(), zone.zone());
            if (isJson()) {
                terminal().json(why);
            } else {
                print(why);
            }
        }
    }

    private void print(IdentitiesBody why) {
        TextTable identities = new TextTable("identity", ">events", "first seen", "last seen", "sources");
        why.identities()
                .forEach(one -> identities.row(
                        one.identity(),
                        one.events(),
                        PersonText.orDash(one.firstSeen()),
                        PersonText.orDash(one.lastSeen()),
                        String.join(", ", one.sources())));
        identities.print(terminal());
        TextTable links = new TextTable("link", "one", "other", "time", "why");
        why.joined().forEach(one -> links.row(one.strength(), one.one(), one.other(), one.time(), one.says()));
        why.refused().forEach(one -> links.row("refused", one.one(), one.other(), one.time(), one.says()));
        why.cuts().forEach(one -> links.row("cut", one.one(), one.other(), one.time(), one.says()));
        terminal().line("");
        if (links.isEmpty()) {
            terminal().line("It was never linked with another identity.");
        } else {
            links.print(terminal());
        }
    }
}
