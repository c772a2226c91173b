package footpath.cli;

import footpath.maps.activity.Activity;
import footpath.server.Footpath;
import footpath.server.activity.ActivityBody;
import footpath.server.activity.ActivityRoutes;
import footpath.server.activity.MapActivity;
import footpath.server.http.Times;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "activity",
        description = {
            "Everything that happened to a map, the latest first: changes, versions that were named or brought back, comments,",
            "signatures, reviews, votes."
        },
        footer = {"", "Example:", "  footpath map activity campaign-to-loyal"})
final class MapActivityCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(
            names = "--kind",
            paramLabel = "KINDS",
            description =
                    "only these, with commas between: change, restore, name, comment, resolve, signature, withdrawal,"
                            + " review, vote")
    private @Nullable String kinds;

    @Option(names = "--person", paramLabel = "NAME", description = "only what this person did")
    private @Nullable String person;

    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        MapActivity.Asked asked = new MapActivity.Asked(
                ActivityRoutes.kinds("--kind", Optional.ofNullable(kinds)),
                Optional.ofNullable(person),
                Optional.empty(),
                limit.limit());
        try (Footpath footpath = open()) {
            MapActivity.Told told = new MapActivity(footpath).of(slug, asked);
            if (isJson()) {
                terminal().json(ActivityBody.of(told));
            } else {
                TextTable table = new TextTable("time", "what", "who", "");
                told.activities().forEach(one -> row(table, one));
                table.print(terminal());
            }
        }
    }

    private void row(TextTable table, Activity one) {
        String about = one.about().map(part -> " (" + part + ")").orElse("");
        table.row(
                Times.text(one.at(), zone.zone()),
                one.kind().word(),
                one.person().orElse("–"),
                one.words() + about);
    }
}
