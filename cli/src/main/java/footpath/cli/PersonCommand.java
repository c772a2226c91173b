package footpath.cli;

import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.http.Times;
import footpath.server.map.Maps;
import footpath.server.person.FoundPersons;
import footpath.server.person.PersonBody;
import footpath.server.person.Persons;
import footpath.server.question.SavedSegments;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "person",
        description = "Finds persons, shows their timelines, tells and mends who is one person, exports and erases.",
        subcommands = {
            PersonCommand.Find.class,
            PersonCommand.Show.class,
            PersonExportCommand.class,
            PersonEraseCommand.class,
            PersonErasuresCommand.class,
            PersonSuppressCommand.class,
            PersonSuppressedCommand.class,
            PersonNoteCommand.class,
            PersonWhyCommand.class,
            PersonMergeCommand.class,
            PersonSplitCommand.class,
            PersonDecisionsCommand.class,
            PersonUndoCommand.class
        },
        footer = {"", "Example:", "  footpath person find 71"})
final class PersonCommand {
    private static Persons persons(Footpath footpath) {
        return new Persons(footpath, new Maps(footpath)::passages, new SavedSegments(footpath)::ofPerson);
    }

    @Command(
            name = "find",
            description = "Persons with an identity that contains a text.",
            footer = {"", "Example:", "  footpath person find 71 -n 10"})
    static final class Find extends Action {
        @Parameters(paramLabel = "TEXT", description = "part of an identity, in any letter case")
        private String text;

        @Mixin
        private LimitOption limit = new LimitOption();

        @Mixin
        private PurposeOption purpose = new PurposeOption();

        @Mixin
        private ZoneOption zone = new ZoneOption();

        @Override
        void run() {
            int most = limit.limit();
            try (Footpath footpath = open()) {
                FoundPersons found = persons(footpath).find(text, purpose.purpose(), 0, most, zone.zone());
                if (isJson()) {
                    terminal().json(found);
                } else {
                    LeftOutNote.print(found.population(), terminal());
                    PersonText.print(found.lines(), terminal());
                }
            }
        }
    }

    @Command(
            name = "show",
            description = "One person: traits, accounts, segments, where on each map, and the timeline, newest first.",
            footer = {"", "Example:", "  footpath person show 712 -n 10"})
    static final class Show extends Action {
        @Parameters(paramLabel = "PERSON", description = "key under which the person is known")
        private String key;

        @Option(
                names = {"-n", "--limit"},
                paramLabel = "N",
                description = "how many events (default: ${DEFAULT-VALUE})")
        private int limit = 20;

        @Option(
                names = "--known",
                paramLabel = "TIME",
                description = "tell only what had been recorded by a date or time")
        private @Nullable String known;

        @Mixin
        private PurposeOption purpose = new PurposeOption();

        @Mixin
        private ZoneOption zone = new ZoneOption();

        @Override
        void run() {
            Limits.require("--limit", limit);
            try (Footpath footpath = open()) {
                PersonBody person = Times.instant("--known", Optional.ofNullable(known), zone.zone())
                        .map(moment -> persons(footpath)
                                .asKnownAt(moment, key, purpose.purpose(), limit, Optional.empty(), zone.zone()))
                        .orElseGet(() ->
                                persons(footpath).show(key, purpose.purpose(), limit, Optional.empty(), zone.zone()));
                if (isJson()) {
                    terminal().json(person);
                } else {
                    print(person);
                }
            }
        }

        private void print(PersonBody person) {
            TextTable facts = new TextTable("person", person.person());
            if (person.identities().size() > 1) {
                facts.row("identities", String.join(", ", person.identities()));
            }
            person.traits().forEach(facts::row);
            facts.row("events", person.eventCount());
            if (person.flaggedCount() > 0) {
                facts.row("flagged", FlagText.more(person.flaggedCount()));
            }
            facts.row("first seen", PersonText.orDash(person.firstSeen()));
            facts.row("last seen", PersonText.orDash(person.lastSeen()));
            facts.row(
                    "channels",
                    person.channels().stream()
                            .map(channel -> (channel.channel().isEmpty() ? "unknown" : channel.channel()) + " "
                                    + Numbers.whole(channel.n()))
                            .collect(Collectors.joining(", ")));
            person.accounts().forEach(one -> facts.row(one.kind(), one.account() + ", since " + one.since()));
            if (!person.segments().isEmpty()) {
                facts.row("segments", String.join(", ", person.segments()));
            }
            person.maps().forEach(map -> facts.row("map " + map.slug(), place(map)));
            facts.print(terminal());
            terminal().line("");
            TextTable events = new TextTable("time", "event", "channel", "properties");
            person.events().forEach(event -> row(events, event));
            events.print(terminal());
        }

        private static void row(TextTable table, EventBody event) {
            table.row(event.time(), FlagText.name(event), event.channel(), EventCommand.properties(event));
        }

        private static String place(PersonBody.MapPassage map) {
            PersonBody.StepPassage current = map.current();
            if (current == null) {
                return "never entered";
            }
            String furthest = map.steps().stream()
                    .filter(step -> step.step().equals(map.furthest()) && !step.equals(current))
                    .map(step -> "came as far as “" + step.title() + "”, " + step.time() + "; ")
                    .findFirst()
                    .orElse("");
            return furthest + "last at “" + current.title() + "”, " + current.time()
                    + (map.completed() ? "; completed" : "");
        }
    }
}
