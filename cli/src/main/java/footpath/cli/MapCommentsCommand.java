package footpath.cli;

import footpath.maps.comment.MapComment;
import footpath.server.Footpath;
import footpath.server.comment.MapComments;
import footpath.server.http.Times;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "comments",
        description = "What people say about a map, the latest thread first; resolved threads with --all.",
        footer = {"", "Example:", "  footpath map comments campaign-to-loyal"})
final class MapCommentsCommand extends Action {
    record Line(String id, String about, String author, String time, String text, boolean isReply, boolean resolved) {}

    record Comments(String slug, List<Line> comments) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(names = "--all", description = "resolved threads, too")
    private boolean all;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<Line> lines = new ArrayList<>();
            for (MapComments.CommentThread thread : new MapComments(footpath).threads(slug)) {
                boolean isResolved = thread.first().resolved().isPresent();
                if (all || !isResolved) {
                    lines.add(line(thread.first(), isResolved));
                    thread.replies().forEach(reply -> lines.add(line(reply, isResolved)));
                }
            }
            if (isJson()) {
                terminal().json(new Comments(slug, lines));
            } else {
                TextTable table = new TextTable("about", "who", "time", "said");
                lines.forEach(one -> table.row(one.isReply ? "" : one.about, one.author, one.time, said(one)));
                table.print(terminal());
            }
        }
    }

    private static String said(Line line) {
        String text = line.text.replaceAll("\\s+", " ");
        return (line.isReply ? "> " : "") + text + (line.resolved && !line.isReply ? " (resolved)" : "");
    }

    private Line line(MapComment comment, boolean isResolved) {
        return new Line(
                comment.id(),
                comment.target(),
                comment.author(),
                Times.text(comment.at(), zone.zone()),
                comment.text(),
                comment.thread().isPresent(),
                isResolved);
    }
}
