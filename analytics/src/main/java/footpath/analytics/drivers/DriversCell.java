package footpath.analytics.drivers;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Optional;

/// The persons of one group who have something, or all of the group.
///
/// @param question the comparison
/// @param group    which group
/// @param having   what they have; it need not be among the drivers that the answer tells
public record DriversCell(DriversQuestion question, DriversGroup group, Optional<DriversHaving> having)
        implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        List<DriverSource> sources = having.map(DriversHaving::source).stream().toList();
        var resolved = new ResolvedDrivers(question, snapshot, sources);
        return question.grouped(
                snapshot,
                groups -> new CellKernel<>(new DriversKernel(resolved, groups), CellUnit.PERSONS, this::count));
    }

    private long count(DriversPartial partial) {
        if (having.isEmpty()) {
            return group == DriversGroup.TARGET ? partial.target : partial.base;
        }
        int place = group == DriversGroup.TARGET ? DriversPartial.TARGET : DriversPartial.BASE;
        return partial.counts.getFirst().row(having.get().value())[place];
    }
}
