package footpath.analytics.path;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Scope;
import footpath.analytics.SessionReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.TimeCut;
import footpath.events.NearestWord;
import footpath.index.Shard;
import java.util.Optional;
import java.util.Set;

/// A round that is taken only where no journey has a path: whether start and end are names that a node can have at
/// all, of whichever person and at whatever time. So a mistyped one is an error, and a rare one is not.
///
/// Time O(events), memory O(different nodes).
///
/// @param <A> what comes back in the end
final class PathNamesKernel<A> implements Kernel<PathNamesPartial, A> {
    private static final TimeCut EVERYTHING = new TimeCut(Long.MIN_VALUE, Long.MAX_VALUE, true);

    private final ResolvedPath path;
    private final Kernel<?, A> next;

    /// @param next the round after
    PathNamesKernel(ResolvedPath path, Kernel<?, A> next) {
        this.path = path;
        this.next = next;
    }

    @Override
    public PathNamesPartial start() {
        return new PathNamesPartial();
    }

    @Override
    public void scan(Shard shard, PathNamesPartial partial) {
        var nodes = new NodeCodes(path.cleaning, shard, path.question.field());
        cleanEvents(shard, nodes);
        for (int node = 0; node < nodes.count(); node++) {
            partial.names.add(nodes.name(node));
        }
    }

    private void cleanEvents(Shard shard, NodeCodes nodes) {
        PathQuestion question = path.question;
        Scope everyone = Scope.everything(question.scope().zone());
        var reader = new SessionReader(shard, everyone, EVERYTHING, question.events(), Optional.empty());
        while (reader.next()) {
            for (int i = 0; i < reader.size(); i++) {
                nodes.of(reader.name(i), reader.subject(), reader.event(i));
            }
        }
    }

    @Override
    public Outcome<A> finish(PathNamesPartial partial, Stopwatch stopwatch) {
        path.question.start().ifPresent(name -> require("path.start", name, partial.names));
        path.question.end().ifPresent(name -> require("path.end", name, partial.names));
        return new Outcome.Another<>(next);
    }

    private static void require(String part, String name, Set<String> known) {
        if (!known.isEmpty() && !known.contains(name)) {
            throw new InvalidQuestion(part, "no node is named \"" + name + "\"; " + NearestWord.remedy(name, known));
        }
    }

    @Override
    public PathNamesPartial read(PartialReader in) {
        return PathNamesPartial.read(in);
    }
}
