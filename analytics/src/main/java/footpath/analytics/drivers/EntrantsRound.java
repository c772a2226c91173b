package footpath.analytics.drivers;

import footpath.analytics.Entrants;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// The rounds that find the entrants, before the one that compares them.
///
/// @param kernel   finds them
/// @param resolved what is compared then
record EntrantsRound<P extends Partial<P>>(Kernel<P, Entrants> kernel, ResolvedDrivers resolved)
        implements Kernel<P, DriversAnswer> {
    @Override
    public P start() {
        return kernel.start();
    }

    @Override
    public void scan(Shard shard, P partial) {
        kernel.scan(shard, partial);
    }

    @Override
    public Outcome<DriversAnswer> finish(P partial, Stopwatch stopwatch) {
        return new Outcome.Another<>(
                switch (kernel.finish(partial, stopwatch)) {
                    case Outcome.Answered<Entrants>(Entrants entrants) ->
                        new DriversKernel(resolved, new EntrantGroups(resolved.question.scope(), entrants));
                    case Outcome.Another<Entrants>(Kernel<?, Entrants> next) -> new EntrantsRound<>(next, resolved);
                });
    }

    @Override
    public P read(PartialReader in) {
        return kernel.read(in);
    }
}
