package footpath.cli;

import footpath.analytics.Population;
import footpath.events.filter.FilterText;
import footpath.maps.format.FilterJson;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.segment.SegmentLine;
import footpath.server.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "save",
        description = "Keeps a segment under a name, in place of any other of that name.",
        footer = {"", "Example:", "  footpath segment save redeemers --file examples/segments/redeemers.json"})
final class SegmentSaveCommand extends Action {
    @Parameters(index = "0", paramLabel = "NAME", description = "its name, as redeemers")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CONDITION",
            description = "who is in it by traits, as \"trait age = 35-44\"")
    private @Nullable String condition;

    @Option(names = "--file", paramLabel = "FILE", description = "who is in it, as JSON in the words of questions")
    private @Nullable Path file;

    @Option(names = "--static", description = "keep the list of those who are in it, not the rule")
    private boolean frozen;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "with --static: who was in it when this day began in UTC (default: now)")
    private @Nullable LocalDate asOf;

    @Override
    void run() {
        JsonNode definition = definition();
        if (asOf != null && !frozen) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--as-of",
                    "is of no use to a live segment",
                    "add --static, or leave it out");
        }
        try (Footpath footpath = open()) {
            Segments segments = new Segments(footpath);
            Instant present = asOf == null
                    ? footpath.clock().instant()
                    : asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
            SegmentLine saved = frozen
                    ? segments.freeze(name, definition, present, Population.STANDARD)
                    : segments.keep(name, definition);
            if (isJson()) {
                terminal().json(saved);
            } else {
                terminal()
                        .line("Saved " + saved.kind() + " segment " + Terminal.safe(saved.name())
                                + (saved.persons() == null
                                        ? ""
                                        : " with " + Numbers.whole(saved.persons()) + " persons")
                                + "; questions name it {\"saved\": \"" + Terminal.safe(saved.name())
                                + "\"}, commands --segment saved:" + Terminal.safe(saved.name()));
            }
        }
    }

    private JsonNode definition() {
        if ((condition == null) == (file == null)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "segment",
                    condition == null ? "says not who is in it" : "is said twice",
                    "give either a condition on traits or --file");
        }
        if (condition != null) {
            return FilterJson.write(FilterText.parseCondition(condition));
        }
        try {
            return Json.tree(String.valueOf(file), Files.readString(file));
        } catch (IOException unreadable) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            String.valueOf(file),
                            "cannot be read",
                            "name a file with a segment as JSON, as examples/segments/redeemers.json")
                    .because(unreadable);
        }
    }
}
