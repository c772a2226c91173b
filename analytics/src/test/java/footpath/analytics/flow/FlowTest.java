package footpath.analytics.flow;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void countsWhatFollowsWhatWithTheTimeBetween() {
        FlowAnswer answer = ask(
                journeys("anna: visit@0m cart@2m visit@5m pay@9m", "ben: visit@0m cart@4m", "cleo: pay@0m"),
                "any event",
                false);
        assertThat(answer.persons()).isEqualTo(3);
        assertThat(answer.events()).isEqualTo(7);
        assertThat(answer.nodes())
                .containsExactly(
                        new FlowAnswer.NodeAnswer("visit", 3, 2, 2, 0),
                        new FlowAnswer.NodeAnswer("cart", 2, 2, 0, 1),
                        new FlowAnswer.NodeAnswer("pay", 2, 2, 1, 2));
        assertThat(answer.arcs())
                .containsExactly(
                        new FlowAnswer.ArcAnswer("visit", "cart", 2, 180, 228),
                        new FlowAnswer.ArcAnswer("cart", "visit", 1, 180, 180),
                        new FlowAnswer.ArcAnswer("visit", "pay", 1, 240, 240));
    }

    @Test
    void aLoopIsAnArcToItselfUnlessRepeatsAreCollapsed() {
        MemoryEventLog log = journeys("anna: a@0m a@1m a@2m b@4m");
        assertThat(ask(log, "any event", false).arcs())
                .containsExactly(
                        new FlowAnswer.ArcAnswer("a", "a", 2, 60, 60), new FlowAnswer.ArcAnswer("a", "b", 1, 120, 120));
        assertThat(ask(log, "any event", true).arcs()).containsExactly(new FlowAnswer.ArcAnswer("a", "b", 1, 240, 240));
    }

    @Test
    void eventsThatAreNotAskedForAreAsIfTheyHadNotHappened() {
        MemoryEventLog log = journeys("anna: a@0m x@1m b@2m{value=3} b@3m{value=1}");
        assertThat(ask(log, "a, b where not value < 2", false).arcs())
                .containsExactly(new FlowAnswer.ArcAnswer("a", "b", 1, 120, 120));
    }

    @Test
    void atOneInstantTheOrderOfArrivalHolds() {
        assertThat(ask(journeys("anna: b@0m a@0m"), "any event", false).arcs())
                .containsExactly(new FlowAnswer.ArcAnswer("b", "a", 1, 0, 0));
    }

    @Test
    void thousandsOfNamesAreNoBurden() {
        String[] lines = IntStream.range(0, 300)
                .mapToObj(person -> {
                    var line = new StringBuilder("p" + person + ":");
                    for (int i = 0; i < 10; i++) {
                        line.append(" n")
                                .append(person * 10 + i)
                                .append('@')
                                .append(i)
                                .append('m');
                    }
                    return line.toString();
                })
                .toArray(String[]::new);
        FlowAnswer answer = ask(Journeys.journeys(lines), "any event", false);
        assertThat(answer.allArcs()).isEqualTo(2_700);
        assertThat(answer.arcs()).hasSize(1_000).allMatch(arc -> arc.medianSeconds() == 60 && arc.n() == 1);
    }

    @Test
    void saysNothingOfNothing() {
        FlowAnswer answer = ask(new MemoryEventLog(), "any event", false);
        assertThat(answer.nodes()).isEmpty();
        assertThat(answer.arcs()).isEmpty();
        assertThat(answer.rule()).contains("percentile_cont");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> question("any event", false, 0)).hasMessage("flow.top: needs 1 to 10000 arcs, got 0");
        assertThatThrownBy(() -> question("a where trait x exists", false, 1)).hasMessageStartingWith("flow.events: ");
    }

    private static FlowAnswer ask(MemoryEventLog log, String events, boolean collapse) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(events, collapse, 1_000));
        }
    }

    private static FlowQuestion question(String events, boolean collapse, int top) {
        return new FlowQuestion(Scope.everything(ZoneOffset.UTC), FilterText.parseMatcher(events), collapse, top);
    }
}
