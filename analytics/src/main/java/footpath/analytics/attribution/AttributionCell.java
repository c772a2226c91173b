package footpath.analytics.attribution;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.util.Optional;

/// The persons behind one number of an attribution.
///
/// @param question the attribution
/// @param list     which of them
public record AttributionCell(AttributionQuestion question, AttributionList list) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var attribution = new ResolvedAttribution(question, snapshot);
        return AttributionTop.round(attribution, groups -> kernel(new AttributionKernel(attribution, groups), groups));
    }

    private Kernel<?, Cell> kernel(AttributionKernel kernel, TouchGroups groups) {
        return switch (list) {
            case AttributionList.Attributed() ->
                conversions(kernel, AttributionPartial.ATTRIBUTED, CellUnit.CONVERSIONS);
            case AttributionList.Unattributed() ->
                conversions(kernel, AttributionPartial.UNATTRIBUTED, CellUnit.CONVERSIONS);
            case AttributionList.Lost() -> conversions(kernel, AttributionPartial.LOST_PATHS, CellUnit.LOST_PATHS);
            case AttributionList.Touched(String value) -> {
                int group = group(groups, value);
                yield new CellKernel<>(kernel, CellUnit.TOUCHES, partial -> partial.touches[group]);
            }
            case AttributionList.Converted(String value) -> {
                int group = group(groups, value);
                yield new CellKernel<>(kernel, CellUnit.CONVERSIONS, partial -> partial.conversions[group]);
            }
        };
    }

    private static Kernel<?, Cell> conversions(AttributionKernel kernel, int count, CellUnit unit) {
        return new CellKernel<>(kernel, unit, partial -> partial.counts[count]);
    }

    private static int group(TouchGroups groups, String value) {
        return new BreakdownGroups(groups.values()).require("attribution.value", Optional.of(value));
    }
}
