package footpath.maps.measure;

import footpath.analytics.Share;
import footpath.analytics.journey.WalkedAnswer;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Persona;
import footpath.maps.measure.WalkedPaths.PathShare;
import footpath.maps.measure.WalkedPaths.Way;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Holds the paths of a map against the ways walked.
///
/// @param plan     what was asked
/// @param revision of the document
/// @param period   asked for
/// @param persona  asked for
/// @param walked   every way
record PathWalker(MeasurePlan plan, long revision, DatePeriod period, Optional<Persona> persona, WalkedAnswer walked) {
    private static final String RULE =
            "A way is the steps somebody reached, each once, in order of time. A path is walked wholly by those whose way"
                    + " is its measured steps and no others, and in order by those who reached them in its order,"
                    + " whatever else they did.";

    WalkedPaths paths(int most) {
        JourneyMap map = plan.map();
        List<PathShare> paths = map.paths().stream().map(this::share).toList();
        return new WalkedPaths(
                map.slug(),
                revision,
                period,
                persona.map(Persona::key),
                RULE,
                hiding().shown(walked.entrants()),
                paths,
                shown().stream()
                        .limit(most)
                        .map(way -> new Way(way.steps(), of(way.n()), pathOf(way, paths)))
                        .toList(),
                walked.ways().size());
    }

    /// The ways that may be shown. If but one is hidden its number could be worked out from the others, so the
    /// smallest of those goes with it.
    private List<WalkedAnswer.Way> shown() {
        List<WalkedAnswer.Way> shown =
                walked.ways().stream().filter(way -> !hiding().hides(way.n())).toList();
        boolean isOneHidden = walked.ways().size() - shown.size() == 1;
        return isOneHidden && !shown.isEmpty() ? shown.subList(0, shown.size() - 1) : shown;
    }

    private Hiding hiding() {
        return new Hiding(plan.map().hideBelow());
    }

    private PathShare share(JourneyPath path) {
        List<String> measured = measured(path);
        List<String> unmeasured = path.steps().stream()
                .filter(key -> !measured.contains(key))
                .distinct()
                .toList();
        Optional<String> reason = reason(measured);
        if (reason.isPresent()) {
            return new PathShare(path, unmeasured, Optional.empty(), Optional.empty(), reason);
        }
        long whole = count(way -> way.steps().equals(measured));
        long inOrder = count(way -> way.holds(measured));
        return new PathShare(path, unmeasured, shown(whole), shown(inOrder), Optional.empty());
    }

    private List<String> measured(JourneyPath path) {
        return path.steps().stream().filter(plan.keys()::contains).toList();
    }

    private Optional<String> reason(List<String> measured) {
        if (measured.isEmpty()) {
            return Optional.of("none of its steps is measured");
        }
        HashSet<String> seen = new HashSet<>();
        return measured.stream()
                .filter(key -> !seen.add(key))
                .findFirst()
                .flatMap(plan.map()::step)
                .map(step -> "it comes to " + Wording.quoted(step.title())
                        + " again, and a way holds each step once; see the shares of its arrows");
    }

    private interface Test {
        boolean test(WalkedAnswer.Way way);
    }

    private long count(Test test) {
        return walked.ways().stream()
                .filter(test::test)
                .mapToLong(WalkedAnswer.Way::n)
                .sum();
    }

    private Optional<Share> shown(long n) {
        return hiding().hides(n) ? Optional.empty() : Optional.of(of(n));
    }

    private Share of(long n) {
        return new Share(n, walked.entrants());
    }

    private Optional<String> pathOf(WalkedAnswer.Way way, List<PathShare> paths) {
        return paths.stream()
                .filter(share -> share.reason().isEmpty())
                .map(PathShare::path)
                .filter(path -> measured(path).equals(way.steps()))
                .map(JourneyPath::key)
                .findFirst();
    }
}
