package footpath.exchange.layout;

import footpath.analytics.Share;
import footpath.maps.measure.MeasuredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Who leaves where, and where belief was furthest off.
final class Exits {
    /// @param column    before which they leave
    /// @param n         how many
    /// @param share     of those who came as far as the step before
    /// @param before    share of all that came as far as the step before
    /// @param remaining share of all that went on
    /// @param worst     departs more than any other from what the team believed
    record Exit(int column, long n, double share, double before, double remaining, boolean worst) {}

    private record Loss(Exit exit, double surprise) {}

    private Exits() {}

    static List<Exit> of(MapView view) {
        List<Loss> losses = losses(view);
        double most = losses.stream().mapToDouble(Loss::surprise).max().orElse(0);
        return losses.stream()
                .map(loss -> {
                    Exit exit = loss.exit();
                    boolean worst = most > 0 && loss.surprise() == most;
                    return new Exit(exit.column(), exit.n(), exit.share(), exit.before(), exit.remaining(), worst);
                })
                .toList();
    }

    private static List<Loss> losses(MapView view) {
        List<Loss> found = new ArrayList<>();
        Optional<MapView.Column> previous = Optional.empty();
        for (MapView.Column column : view.columns()) {
            Optional<Share> arrived = arrived(column);
            if (arrived.isEmpty() || column.step().optional()) {
                continue;
            }
            Optional<MapView.Column> from = previous;
            previous = Optional.of(column);
            from.flatMap(before -> loss(view, before, column)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Loss> loss(MapView view, MapView.Column from, MapView.Column to) {
        Share before = arrived(from).orElseThrow();
        Share after = arrived(to).orElseThrow();
        long n = before.n() - after.n();
        if (n <= 0) {
            return Optional.empty();
        }
        double was = (double) before.n() / before.of();
        double is = (double) after.n() / after.of();
        Exit exit = new Exit(to.index(), n, (double) n / before.n(), was, is, false);
        OptionalDouble believedBefore = believedToArrive(view, from);
        OptionalDouble believedAfter = believedToArrive(view, to);
        double believed = believedBefore.isPresent() && believedAfter.isPresent()
                ? believedBefore.getAsDouble() - believedAfter.getAsDouble()
                : 1;
        return Optional.of(new Loss(exit, was - is - believed));
    }

    /// Who arrived, where it may be shown.
    static Optional<Share> arrived(MapView.Column column) {
        return column.measured()
                .filter(step -> step.status().isMeasured())
                .flatMap(MeasuredStep::observed)
                .flatMap(MeasuredStep.Observed::arrived)
                .filter(share -> share.of() > 0);
    }

    /// Whoever is believed to take a later step is believed to come this far.
    private static OptionalDouble believedToArrive(MapView view, MapView.Column step) {
        if (step.believedReach().isEmpty()) {
            return OptionalDouble.empty();
        }
        return view.columns().subList(step.index(), view.columns().size()).stream()
                .flatMap(later -> later.believedReach().stream())
                .mapToDouble(Double::doubleValue)
                .max();
    }
}
