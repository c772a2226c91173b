package footpath.analytics.drivers;

import footpath.analytics.Entrants;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.Scope;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;
import java.util.function.Function;

/// The rounds that find the entrants, before the one that looks at them.
///
/// @param kernel finds them
/// @param scope  who counts
/// @param next   the round that looks at them
record EntrantsRound<P extends Partial<P>, A>(
        Kernel<P, Entrants> kernel, Scope scope, Function<SubjectGroups, Kernel<?, A>> next) implements Kernel<P, A> {
    @Override
    public P start() {
        return kernel.start();
    }

    @Override
    public void scan(Shard shard, P partial) {
        kernel.scan(shard, partial);
    }

    @Override
    public Outcome<A> finish(P partial, Stopwatch stopwatch) {
        return new Outcome.Another<>(
                switch (kernel.finish(partial, stopwatch)) {
                    case Outcome.Answered<Entrants>(Entrants entrants) ->
                        next.apply(new EntrantGroups(scope, entrants));
                    case Outcome.Another<Entrants>(Kernel<?, Entrants> more) -> new EntrantsRound<>(more, scope, next);
                });
    }

    @Override
    public P read(PartialReader in) {
        return kernel.read(in);
    }
}
