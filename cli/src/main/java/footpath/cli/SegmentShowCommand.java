package footpath.cli;

import footpath.server.Footpath;
import footpath.server.person.PersonPage;
import footpath.server.segment.SegmentLine;
import footpath.server.segment.Segments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "What a saved segment means, how many persons are in it, and who they are.",
        footer = {"", "Example:", "  footpath segment show redeemers --as-of 2017-07-01 -n 5"})
final class SegmentShowCommand extends Action {
    record Shown(SegmentLine segment, PersonPage persons) {}

    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath segment list`")
    private String name;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "who was in it when this day began in UTC (default: with all events)")
    private @Nullable LocalDate asOf;

    @Mixin
    private PageOptions page = new PageOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Segments segments = new Segments(footpath);
            Optional<Instant> present = Optional.ofNullable(asOf)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
            Shown shown = new Shown(
                    segments.find(name),
                    segments.persons(name, present, page.offset(), page.limit(), population.population()));
            if (isJson()) {
                terminal().json(shown);
            } else {
                print(shown);
            }
        }
    }

    private void print(Shown shown) {
        SegmentLine segment = shown.segment();
        terminal()
                .line(Terminal.safe(segment.name()) + "  ·  " + segment.kind()
                        + (segment.asOf() == null ? "" : " as of " + segment.asOf()));
        terminal().line(Terminal.safe(segment.segment().toString()));
        terminal().line("");
        TextTable table = new TextTable("person", ">events", "first seen", "last seen");
        shown.persons()
                .persons()
                .forEach(one -> table.row(
                        one.person(),
                        one.events(),
                        one.firstSeen() == null ? "–" : one.firstSeen(),
                        one.lastSeen() == null ? "–" : one.lastSeen()));
        table.print(terminal());
        terminal().line("");
        terminal()
                .line(shown.persons().persons().size() + " of "
                        + Numbers.whole(shown.persons().total()) + " persons.");
    }
}
