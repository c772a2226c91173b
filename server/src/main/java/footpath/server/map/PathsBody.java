package footpath.server.map;

import footpath.maps.measure.WalkedPaths;
import footpath.maps.measure.WalkedPaths.PathShare;
import footpath.maps.measure.WalkedPaths.Way;
import footpath.server.question.ShareBody;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The paths of a map beside the ways walked, as the API tells them.
///
/// @param persona  null for everyone
/// @param rule     what a way is, and who walks a path
/// @param entrants null if hidden
/// @param paths    of the map
/// @param ways     walked, the most frequent first
/// @param wayCount how many different ways were walked
public record PathsBody(
        String map,
        long revision,
        @Nullable String persona,
        String rule,
        @Nullable Long entrants,
        List<Path> paths,
        List<Walked> ways,
        long wayCount) {

    /// @param unmeasured keys of its steps that cannot be measured; the numbers are about the others
    /// @param whole      who walks its measured steps in order, and no others; null if hidden or for a reason
    /// @param inOrder    who walks its measured steps in order, whatever else; null if hidden or for a reason
    /// @param reason     why there are no numbers
    public record Path(
            String key,
            String title,
            String kind,
            List<String> steps,
            List<String> unmeasured,
            @Nullable ShareBody whole,
            @Nullable ShareBody inOrder,
            @Nullable String reason) {}

    /// @param path key of the path of the map that is this way
    public record Walked(
            List<String> steps, ShareBody n, @Nullable String path) {}

    public static PathsBody of(WalkedPaths walked) {
        return new PathsBody(
                walked.map(),
                walked.revision(),
                walked.persona().orElse(null),
                walked.rule(),
                walked.entrants().orElse(null),
                walked.paths().stream().map(PathsBody::path).toList(),
                walked.ways().stream().map(PathsBody::way).toList(),
                walked.wayCount());
    }

    private static Path path(PathShare share) {
        return new Path(
                share.path().key(),
                share.path().title(),
                share.path().kind().name().toLowerCase(Locale.ROOT),
                share.path().steps(),
                share.unmeasured(),
                share.whole().map(ShareBody::of).orElse(null),
                share.inOrder().map(ShareBody::of).orElse(null),
                share.reason().orElse(null));
    }

    private static Walked way(Way way) {
        return new Walked(way.steps(), ShareBody.of(way.n()), way.path().orElse(null));
    }
}
