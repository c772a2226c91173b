package footpath.cli;

import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.event.Events;
import footpath.server.http.Times;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "event",
        description = "Counts and shows events.",
        subcommands = {EventCommand.Count.class, EventCommand.Tail.class},
        footer = {"", "Example:", "  footpath event count"})
final class EventCommand {
    @Command(
            name = "count",
            description = "How many events and persons, by name.",
            footer = {"", "Example:", "  footpath event count \"Coupon redeemed\" --from 2017-01-01 --to 2018-01-01"})
    static final class Count extends Action {
        @Parameters(arity = "0..1", paramLabel = "EVENT", description = "only events of this name")
        private @Nullable String name;

        @Mixin
        private DayOptions days = new DayOptions();

        @Override
        void run() {
            try (Footpath footpath = open()) {
                Events.Count count = new Events(footpath)
                        .count(
                                Optional.ofNullable(name),
                                Times.period(days.from(), days.to(), days.zone()),
                                days.zone(),
                                days.population());
                if (isJson()) {
                    terminal().json(count);
                } else {
                    print(count);
                }
            }
        }

        private void print(Events.Count count) {
            TextTable table = new TextTable("event", ">events", ">persons");
            count.byName().forEach(line -> table.row(line.name(), line.events(), line.persons()));
            table.row("all", count.events(), count.persons()).print(terminal());
            if (count.first() != null && count.last() != null) {
                terminal().line("");
                terminal().line("from " + count.first() + " to " + count.last());
            }
        }
    }

    @Command(
            name = "tail",
            description = "The events that arrived last.",
            footer = {"", "Example:", "  footpath event tail -n 5"})
    static final class Tail extends Action {
        @Mixin
        private LimitOption limit = new LimitOption();

        @Mixin
        private ZoneOption zone = new ZoneOption();

        @Override
        void run() {
            int most = limit.limit();
            try (Footpath footpath = open()) {
                Events.Tail tail = new Events(footpath).tail(most, zone.zone());
                if (isJson()) {
                    terminal().json(tail);
                } else {
                    TextTable table = new TextTable(">seq", "time", "person", "event", "channel", "properties");
                    tail.events().forEach(event -> row(table, event));
                    table.print(terminal());
                }
            }
        }

        private static void row(TextTable table, EventBody event) {
            table.row(
                    event.seq(),
                    event.time(),
                    event.person(),
                    FlagText.name(event),
                    event.channel(),
                    properties(event));
        }
    }

    /// Properties in one line: `coupons=2 campaigns=18`.
    static String properties(EventBody event) {
        return event.properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
    }
}
