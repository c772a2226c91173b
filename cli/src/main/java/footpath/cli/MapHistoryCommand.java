package footpath.cli;

import footpath.maps.edit.ChangeWords;
import footpath.maps.history.MapRevision;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.map.MapEditing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "The revisions of a map and what was changed, the latest first.",
        footer = {"", "Example:", "  footpath map history campaign-to-loyal"})
final class MapHistoryCommand extends Action {
    record Line(long revision, String savedAt, String name, String words) {}

    record History(String slug, List<Line> revisions) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        int most = limit.limit();
        try (Footpath footpath = open()) {
            List<Line> lines = new MapEditing(footpath)
                    .revisions(slug, Long.MAX_VALUE, most).stream()
                            .map(this::line)
                            .toList();
            if (isJson()) {
                terminal().json(new History(slug, lines));
            } else {
                TextTable table = new TextTable(">revision", "time", "name", "what was changed");
                lines.forEach(one -> table.row(one.revision, one.savedAt, one.name, one.words));
                table.print(terminal());
            }
        }
    }

    private Line line(MapRevision revision) {
        return new Line(
                revision.revision(),
                Times.text(revision.savedAt(), zone.zone()),
                revision.name().orElse(""),
                (revision.operations().isEmpty() ? "map kept as a whole" : ChangeWords.of(revision.operations()))
                        + revision.note().map(note -> " · " + note).orElse("")
                        + revision.author().map(author -> " · " + author).orElse(""));
    }
}
