package footpath.analytics.next;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.util.Arrays;
import java.util.Optional;

/// The persons behind one line of an answer on what comes next.
///
/// @param question what comes next
/// @param list     which of them
public record NextCell(NextQuestion question, NextList list) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var resolved = new ResolvedNext(question, snapshot);
        return NextTop.round(resolved, groups -> kernel(new NextKernel(resolved, groups), groups));
    }

    private Kernel<?, Cell> kernel(NextKernel kernel, BreakdownGroups groups) {
        return switch (list) {
            case NextList.Matched() -> new CellKernel<>(kernel, CellUnit.PERSONS, partial -> partial.persons);
            case NextList.Nothing() ->
                new CellKernel<>(
                        kernel,
                        CellUnit.MATCHES,
                        partial ->
                                partial.matches - Arrays.stream(partial.counts).sum());
            case NextList.Value(String value) -> {
                int group = groups.require("next.value", Optional.of(value));
                yield new CellKernel<>(kernel, CellUnit.PERSONS, partial -> partial.personsOf[group]);
            }
        };
    }
}
