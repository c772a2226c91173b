package footpath.analytics.flow;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.util.function.ToLongFunction;

/// The persons behind a node or an arc of a flow.
///
/// @param question the flow
/// @param list     which of them; an arc need not be among those that the answer holds
public record FlowCell(FlowQuestion question, FlowList list) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var kernel = new FlowKernel(new ResolvedFlow(question, snapshot));
        return switch (list) {
            case FlowList.Having(String event) -> node(kernel, event, FlowPartial.PERSONS, snapshot);
            case FlowList.Starting(String event) -> node(kernel, event, FlowPartial.STARTS, snapshot);
            case FlowList.Ending(String event) -> node(kernel, event, FlowPartial.ENDS, snapshot);
            case FlowList.Along(String event, String next) -> {
                var arc = new FlowPartial.Arc(known("flow.event", event, snapshot), known("flow.next", next, snapshot));
                yield new CellKernel<>(kernel, CellUnit.TRANSITIONS, partial -> partial.arcs.getOrDefault(arc, 0L));
            }
        };
    }

    private static Kernel<?, Cell> node(FlowKernel kernel, String event, int count, IndexSnapshot snapshot) {
        String name = known("flow.event", event, snapshot);
        ToLongFunction<FlowPartial> persons =
                partial -> partial.nodes.containsKey(name) ? partial.node(name)[count] : 0;
        return new CellKernel<>(kernel, CellUnit.PERSONS, persons);
    }

    private static String known(String part, String event, IndexSnapshot snapshot) {
        if (!snapshot.names().contains(event)) {
            throw new InvalidQuestion(
                    part, "no event is named \"" + event + "\"; " + NearestWord.remedy(event, snapshot.names()));
        }
        return event;
    }
}
