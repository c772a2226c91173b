package footpath.cli;

import footpath.server.Footpath;
import footpath.server.segment.SegmentLine;
import footpath.server.segment.Segments;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "All saved segments.",
        footer = {"", "Example:", "  footpath segment list"})
final class SegmentListCommand extends Action {
    record SegmentList(List<SegmentLine> segments) {}

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<SegmentLine> segments = new Segments(footpath).list();
            if (isJson()) {
                terminal().json(new SegmentList(segments));
            } else if (segments.isEmpty()) {
                terminal().line("No segments yet; save one with footpath segment save NAME.");
            } else {
                TextTable table = new TextTable("segment", "kind", "as of", ">persons", "means");
                segments.forEach(one -> table.row(
                        one.name(),
                        one.kind(),
                        one.asOf() == null ? "" : one.asOf(),
                        one.persons() == null ? "" : one.persons(),
                        one.segment().toString()));
                table.print(terminal());
            }
        }
    }
}
