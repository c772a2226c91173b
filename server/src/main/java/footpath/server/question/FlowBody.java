package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.flow.FlowAnswer;
import footpath.analytics.flow.FlowQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.server.Footpath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The directly-follows graph as the API tells it.
///
/// @param rule       by which events were counted
/// @param tookMillis how long answering took
/// @param nodes      events by name, most frequent first
/// @param arcs       which follows which, most frequent first
public record FlowBody(String rule, double tookMillis, List<Node> nodes, List<Arc> arcs) {
    private static final int DEFAULT_TOP = 50;

    /// @param name    of the events
    /// @param events  how many
    /// @param persons of how many persons
    /// @param starts  for how many persons it was the first
    /// @param ends    for how many persons it was the last
    public record Node(String name, long events, long persons, long starts, long ends) {}

    /// @param n how often the one followed the other directly
    public record Arc(String from, String to, long n, double medianSeconds, double p90Seconds) {}

    /// What is asked.
    record Asked(
            @Says("names of the events that count; all of them if absent") @Nullable
            List<String> events,

            @JsonUnwrapped AskedScope scope,

            @Says(value = "let a run of the same event count as one", otherwise = "false") @Nullable
            Boolean collapse,

            @Says(value = "how many arcs, the most frequent", otherwise = "" + DEFAULT_TOP) @Nullable
            Integer top)
            implements AskedQuestion {

        FlowQuestion question() {
            return new FlowQuestion(
                    scope.read(),
                    new EventMatcher(events == null ? List.of() : events, Condition.ALWAYS),
                    collapse != null && collapse,
                    top == null ? DEFAULT_TOP : top);
        }

        @Override
        public Object ask(Footpath footpath) {
            return FlowBody.of(footpath.ask(question()));
        }
    }

    /// The body of an answer.
    public static FlowBody of(FlowAnswer answer) {
        return new FlowBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.nodes().stream()
                        .map(node -> new Node(node.name(), node.events(), node.persons(), node.starts(), node.ends()))
                        .toList(),
                answer.arcs().stream()
                        .map(arc -> new Arc(arc.from(), arc.to(), arc.n(), arc.medianSeconds(), arc.p90Seconds()))
                        .toList());
    }
}
