package footpath.cli;

import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.map.Maps;
import footpath.server.person.PersonBody;
import footpath.server.person.PersonPage;
import footpath.server.person.Persons;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "person",
        description = "Finds persons, shows their timelines, exports and erases them.",
        subcommands = {
            PersonCommand.Find.class,
            PersonCommand.Show.class,
            PersonExportCommand.class,
            PersonEraseCommand.class,
            PersonErasuresCommand.class,
            PersonSuppressCommand.class,
            PersonSuppressedCommand.class
        },
        footer = {"", "Example:", "  footpath person find 71"})
final class PersonCommand {
    private static Persons persons(Footpath footpath) {
        return new Persons(footpath, new Maps(footpath)::passages);
    }

    @Command(
            name = "find",
            description = "Persons whose key contains a text.",
            footer = {"", "Example:", "  footpath person find 71 -n 10"})
    static final class Find extends Action {
        @Parameters(paramLabel = "TEXT", description = "part of the key, in any letter case")
        private String text;

        @Option(
                names = {"-n", "--limit"},
                paramLabel = "N",
                description = "how many (default: ${DEFAULT-VALUE})")
        private int limit = 20;

        @Mixin
        private ZoneOption zone = new ZoneOption();

        @Override
        void run() {
            Limits.require("--limit", limit);
            try (Footpath footpath = open()) {
                PersonPage page = persons(footpath).find(text, 0, limit, zone.zone());
                if (isJson()) {
                    terminal().json(page);
                } else {
                    PersonText.print(page, terminal());
                }
            }
        }
    }

    @Command(
            name = "show",
            description = "One person: traits, where on each map, and the timeline, newest first.",
            footer = {"", "Example:", "  footpath person show 712 -n 10"})
    static final class Show extends Action {
        @Parameters(paramLabel = "PERSON", description = "key under which the person is known")
        private String key;

        @Option(
                names = {"-n", "--limit"},
                paramLabel = "N",
                description = "how many events (default: ${DEFAULT-VALUE})")
        private int limit = 20;

        @Mixin
        private ZoneOption zone = new ZoneOption();

        @Override
        void run() {
            Limits.require("--limit", limit);
            try (Footpath footpath = open()) {
                PersonBody person = persons(footpath).show(key, limit, Optional.empty(), zone.zone());
                if (isJson()) {
                    terminal().json(person);
                } else {
                    print(person);
                }
            }
        }

        private void print(PersonBody person) {
            TextTable facts = new TextTable("person", person.person());
            person.traits().forEach(facts::row);
            facts.row("events", person.eventCount());
            facts.row("first seen", PersonText.orDash(person.firstSeen()));
            facts.row("last seen", PersonText.orDash(person.lastSeen()));
            facts.row(
                    "channels",
                    person.channels().stream()
                            .map(channel -> (channel.channel().isEmpty() ? "unknown" : channel.channel()) + " "
                                    + Numbers.whole(channel.n()))
                            .collect(Collectors.joining(", ")));
            person.maps().forEach(map -> facts.row("map " + map.slug(), place(map)));
            facts.print(terminal());
            terminal().line("");
            TextTable events = new TextTable("time", "event", "channel", "properties");
            person.events().forEach(event -> row(events, event));
            events.print(terminal());
        }

        private static void row(TextTable table, EventBody event) {
            table.row(event.time(), event.name(), event.channel(), EventCommand.properties(event));
        }

        private static String place(PersonBody.MapPassage map) {
            return map.steps().stream()
                    .filter(step -> step.step().equals(map.furthest()))
                    .map(step -> "came as far as “" + step.title() + "”, " + step.time())
                    .findFirst()
                    .orElse("never entered");
        }
    }
}
