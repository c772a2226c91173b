package footpath.analytics.path;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.Optional;

/// Which ways journeys take, with a number for each step: what a Sankey diagram shows. A node is a name at a step, so
/// a name that comes back is another node, and there are no cycles.
///
/// The rule, in this order:
///
/// 1. Events that are not asked for are as if they had not happened. The others, in order of time and then arrival,
///    are a person's journey; a gap between two of them longer than the session timeout begins a new one, a gap as
///    long as it does not.
/// 2. Each event is a node: its name, or, if a field is named and the event has it, `name: value`.
/// 3. [PathCleaning] changes, drops and merges nodes. Start and end are names as they are after that.
/// 4. With a start, the path begins at the first node of that name; with an end, it ends at the last node of that
///    name; with both, the end must come after the start. Journeys without them have no path.
/// 5. A path shows at most so many steps. Without an end these are its first nodes, numbered from 1. With an end
///    alone these are its last nodes, and the end is always the last step: shorter paths begin at a later one. With
///    both, longer paths keep their ends: the first half of the steps (rounded down), one gap node "…" for what
///    lies between, and the last nodes in the rest. The gap's time is that of the first node it stands for.
/// 6. An edge joins neighbouring nodes of a path. Its time is that between the two nodes.
///
/// Limits are applied last: at each step the nodes beyond [PathLimits#nodes] become one node "other", then edges are
/// counted between what is left. So counts of persons are exact for "other" too, and the edges that leave a node sum
/// up to its journeys, less those that end there and those that go on beyond the steps shown, unless edges are left
/// out.
///
/// Cost: two passes over the events; memory O(different nodes times steps) in the first, O(nodes a step squared times
/// steps) in the second. Names are cleaned once a shard, not once an event.
///
/// @param scope          period, persons, zone; what lies outside of the period is as if it had not happened
/// @param events         which events count
/// @param field          a property or the channel, whose value is added to the names of nodes
/// @param sessionTimeout longest time between two events of one session; empty for whole journeys
/// @param cleaning       how names are made fewer
/// @param start          name of the node at which paths begin
/// @param end            name of the node at which paths end
/// @param steps          1 to 20, with both start and end at least 3
/// @param limits         how much of the paths the answer holds
public record PathQuestion(
        Scope scope,
        EventMatcher events,
        Optional<Field> field,
        Optional<Duration> sessionTimeout,
        PathCleaning cleaning,
        Optional<String> start,
        Optional<String> end,
        int steps,
        PathLimits limits)
        implements Question<PathAnswer> {
    /// How many steps are shown where nothing else is said.
    public static final int USUAL_STEPS = 5;

    static final int MOST_STEPS = 20;
    private static final int FEWEST_WITH_GAP = 3;

    public PathQuestion {
        MatcherRules.requireNoTraits("path.events", events);
        if (field.orElse(null) instanceof Field.Trait(String name)) {
            throw new InvalidQuestion(
                    "path.field", "needs a property or the channel of an event, got trait \"" + name + "\"");
        }
        sessionTimeout.ifPresent(timeout -> MatcherRules.requireWindow("path.sessionTimeout", timeout));
        start.ifPresent(name -> requireName("path.start", name));
        end.ifPresent(name -> requireName("path.end", name));
        MatcherRules.requireSize("path.steps", steps, 1, MOST_STEPS, "steps");
        if (start.isPresent() && end.isPresent() && steps < FEWEST_WITH_GAP) {
            throw new InvalidQuestion(
                    "path.steps",
                    "needs 3 to " + MOST_STEPS + " steps with both a start and an end, to show what lies between; got "
                            + steps);
        }
    }

    private static void requireName(String part, String name) {
        if (name.isBlank()) {
            throw new InvalidQuestion(part, "needs the name of a node, got a blank one");
        }
    }

    @Override
    public String kind() {
        return "path";
    }

    @Override
    public Kernel<?, PathAnswer> resolve(IndexSnapshot snapshot) {
        var path = new ResolvedPath(this, snapshot);
        Optional<PathOnceKernel> once = PathOnceKernel.of(path, snapshot);
        return once.isPresent() ? once.get() : new PathTopKernel<>(path, shown -> new PathKernel(path, shown));
    }
}
