package footpath.analytics.lifecycle;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.time.Instant;

/// The persons who are something in one period of a lifecycle.
///
/// @param question the lifecycle
/// @param period   any instant of the period
/// @param state    what they are in it
public record LifecycleCell(LifecycleQuestion question, Instant period, LifecycleState state) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var lifecycle = new ResolvedLifecycle(question, snapshot);
        int number = lifecycle.periods.require("lifecycle.period", period);
        return new CellKernel<>(new LifecycleKernel(lifecycle), CellUnit.PERSONS, partial -> row(partial)[number]);
    }

    private long[] row(LifecyclePartial partial) {
        return switch (state) {
            case NEW -> partial.newPersons;
            case RETURNING -> partial.returning;
            case RESURRECTING -> partial.resurrecting;
            case DORMANT -> partial.dormant;
        };
    }
}
