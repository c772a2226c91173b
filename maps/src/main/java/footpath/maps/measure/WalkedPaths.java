package footpath.maps.measure;

import footpath.analytics.Share;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyPath;
import java.util.List;
import java.util.Optional;

/// The paths of a map beside the ways people really walk. Numbers under which fewer people are than the map shows are
/// absent.
///
/// @param map      slug of the map
/// @param revision of the document
/// @param period   in which people enter
/// @param persona  key of the persona it is limited to
/// @param rule     what a way is, in a sentence
/// @param entrants how many people entered
/// @param paths    each path of the map
/// @param ways     the ways walked most, in order of their numbers; those that are hidden are left out
/// @param wayCount how many different ways were walked
public record WalkedPaths(
        String map,
        long revision,
        DatePeriod period,
        Optional<String> persona,
        String rule,
        Optional<Long> entrants,
        List<PathShare> paths,
        List<Way> ways,
        long wayCount) {
    public WalkedPaths {
        paths = List.copyOf(paths);
        ways = List.copyOf(ways);
    }

    /// A path of the map and who walks it.
    ///
    /// @param path       as the team drew it
    /// @param unmeasured keys of its steps that cannot be measured; the numbers are about the others
    /// @param whole      of the entrants: who reached its measured steps in its order, and no others
    /// @param inOrder    of the entrants: who reached its measured steps in its order, whatever else they did
    /// @param reason     why there are no numbers, if there are none
    public record PathShare(
            JourneyPath path,
            List<String> unmeasured,
            Optional<Share> whole,
            Optional<Share> inOrder,
            Optional<String> reason) {
        public PathShare {
            unmeasured = List.copyOf(unmeasured);
        }
    }

    /// One way walked.
    ///
    /// @param steps keys in the order they were reached
    /// @param n     of the entrants: who walked exactly it
    /// @param path  key of the path of the map that is this way
    public record Way(List<String> steps, Share n, Optional<String> path) {
        public Way {
            steps = List.copyOf(steps);
        }
    }
}
