package footpath.analytics.variant;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.index.IndexSnapshot;
import java.util.List;

/// The persons who took one variant. Unless journeys are cut into sessions, a person has one journey.
///
/// @param question the variants
/// @param names    of the events of the variant, one by one; it need not be among those that the answer holds
public record VariantCell(VariantQuestion question, List<String> names) implements CellQuestion {
    private static final int LONGEST = 1_000_000;

    public VariantCell {
        names = List.copyOf(names);
        MatcherRules.requireSize("variant.names", names.size(), 1, LONGEST, "events");
    }

    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        CellUnit unit = question.sessionTimeout().isPresent() ? CellUnit.JOURNEYS : CellUnit.PERSONS;
        return new CellKernel<>(
                new VariantKernel(new ResolvedVariant(question, snapshot)), unit, partial -> partial.count(names));
    }
}
