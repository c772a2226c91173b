package footpath.cli;

import footpath.server.Footpath;
import footpath.server.consent.PersonConsents;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Notes what a person said of purposes, as an event of the person.",
            "Purposes are declared with footpath consent purpose."
        },
        footer = {"", "Example:", "  footpath consent set 712 newsletter=granted --policy 2017-01 --time 2017-03-01"})
final class ConsentSetCommand extends Action {
    @Parameters(index = "0", paramLabel = "PERSON", description = "any identity of the person")
    private String key;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PURPOSE=WORD",
            description = "what was said of it: granted, refused or withdrawn")
    private Map<String, String> purposes;

    @Option(names = "--policy", paramLabel = "VERSION", description = "version of the policy under which it was said")
    private @Nullable String policy;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "where it was said, as phone or store")
    private @Nullable String channel;

    @Option(names = "--time", paramLabel = "TIME", description = "when it was said (default: now)")
    private @Nullable String time;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            PersonConsents.Given given = new PersonConsents.Given(purposes, time, policy, channel);
            ConsentShowCommand.print(PersonConsents.note(footpath, key, given, zone.zone()), this);
        }
    }
}
