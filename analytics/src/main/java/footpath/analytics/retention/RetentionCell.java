package footpath.analytics.retention;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The persons behind one cell of a retention table.
///
/// @param question the table
/// @param cohort   any instant of the cohort's period
/// @param column   as it is labelled: `cohort` for all of the cohort, then `1` or `4-7`
/// @param value    the group, as the answer tells it; empty without a breakdown
public record RetentionCell(RetentionQuestion question, Instant cohort, String column, Optional<String> value)
        implements CellQuestion {
    /// The label of column 0.
    public static final String COHORT = "cohort";

    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var retention = new ResolvedRetention(question, snapshot);
        int inGroup = retention.cohorts.require("retention.cohort", cohort) * retention.width() + place();
        return RetentionTop.round(retention, groups -> kernel(retention, groups, inGroup));
    }

    private Kernel<?, Cell> kernel(ResolvedRetention retention, BreakdownGroups groups, int inGroup) {
        int group = groups.require("retention.value", value);
        int cell = group * retention.cohorts.count() * retention.width() + inGroup;
        return new CellKernel<>(
                new RetentionKernel(retention, groups), CellUnit.PERSONS, partial -> partial.cells[cell]);
    }

    private int place() {
        List<String> labels = new ArrayList<>(List.of(COHORT));
        question.columns().forEach(bracket -> labels.add(bracket.label()));
        if (!labels.contains(column)) {
            throw new InvalidQuestion(
                    "retention.column", "no column is \"" + column + "\"; columns here: " + NearestWord.listed(labels));
        }
        return labels.indexOf(column);
    }
}
