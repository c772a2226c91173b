package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.maps.template.Templates;
import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = {
            "Begins a map as a template. Its period is the twelve months until the newest event; its steps are bound to",
            "nothing yet, and say which events to look for."
        },
        footer = {"", "Example:", "  footpath map new our-shop --template e-commerce --title \"Buying from us\""})
final class MapNewCommand extends Action {
    record Begun(String slug, long revision) {}

    @Parameters(paramLabel = "MAP", description = "the name it is to have in addresses, as our-shop")
    private String slug;

    @Option(
            names = "--template",
            paramLabel = "KEY",
            defaultValue = Templates.BLANK,
            description = "as in `footpath map templates` (default: ${DEFAULT-VALUE})")
    private String template;

    @Option(names = "--title", paramLabel = "TITLE", description = "as people say it (default: its name)")
    private @Nullable String title;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Override
    void run() {
        try (Footpath footpath = openOrCreate()) {
            StoredMap begun = new MapEditing(footpath)
                    .begin(template, title == null ? slug : title, Optional.of(slug), zone.zone());
            if (isJson()) {
                terminal().json(new Begun(begun.map().slug(), begun.revision()));
            } else {
                terminal()
                        .line("Began " + slug + " with " + begun.map().steps().size()
                                + " steps; open it with footpath serve, check it with footpath map lint " + slug);
            }
        }
    }
}
