package footpath.cli;

import footpath.analytics.Population;
import footpath.server.Footpath;
import footpath.server.library.ItemReach;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reach",
        description = {
            "How many come to an item on each map, all on one scale.",
            "Of those who enter a map: the share that reaches the step of a card of it, believed and observed."
        },
        footer = {"", "Example:", "  footpath library reach coupon-booklet"})
final class LibraryReachCommand extends Action {
    @Parameters(paramLabel = "KEY", description = "its key, as in `footpath library list`")
    private String key;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ItemReach.Body reach = new ItemReach(footpath).of(Optional.empty(), key, Population.STANDARD);
            if (isJson()) {
                terminal().json(reach);
            } else {
                LibraryText.reach(terminal(), reach);
            }
        }
    }
}
