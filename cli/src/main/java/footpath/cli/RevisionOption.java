package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.server.map.Maps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which revision of a map is looked at.
final class RevisionOption {
    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "the map as it was then, as in `footpath map history` (default: the newest)")
    private @Nullable Long revision;

    /// The map of a name, at the revision that is asked for.
    StoredMap found(Maps maps, String slug) {
        return maps.find(slug, Optional.ofNullable(revision));
    }
}
