package footpath.cli;

import footpath.server.Footpath;
import footpath.server.person.Notes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "note",
        description = {
            "Notes a call, a visit or a remark as an event of the person.",
            "It counts in every answer like any other event; a further note corrects it."
        },
        footer = {
            "",
            "Example:",
            "  footpath person note 712 \"Called about the invoice\" --channel phone --time 2017-03-01"
        })
final class PersonNoteCommand extends Action {
    @Parameters(index = "0", paramLabel = "PERSON", description = "any identity of the person")
    private String key;

    @Parameters(index = "1", paramLabel = "TEXT", description = "what is to be remembered")
    private String text;

    @Option(names = "--name", paramLabel = "EVENT", description = "what the event is called (default: Note)")
    private @Nullable String name;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "where it happened, as phone or store")
    private @Nullable String channel;

    @Option(names = "--time", paramLabel = "TIME", description = "when it happened (default: now)")
    private @Nullable String time;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Notes.Noted noted =
                    new Notes(footpath).add(key, new Notes.Note(name, channel, time, text, null), zone.zone());
            if (isJson()) {
                terminal().json(noted);
            } else {
                terminal().line("“" + noted.name() + "” of " + noted.person() + " is noted, " + noted.time() + ".");
            }
        }
    }
}
