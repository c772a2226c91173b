package footpath.analytics.retention;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes the answer of the counted cells.
final class RetentionAnswers {
    private final ResolvedRetention retention;
    private final BreakdownGroups groups;
    private final long[] counts;

    RetentionAnswers(ResolvedRetention retention, BreakdownGroups groups, long[] counts) {
        this.retention = retention;
        this.groups = groups;
        this.counts = counts;
    }

    RetentionAnswer answer(Duration took) {
        List<RetentionAnswer.GroupAnswer> answers = new ArrayList<>();
        long n = 0;
        for (int group = 0; group < groups.count(); group++) {
            List<RetentionAnswer.CohortAnswer> cohorts = cohorts(group);
            answers.add(new RetentionAnswer.GroupAnswer(groups.value(group), cohorts, average(cohorts)));
            n += cohorts.stream().mapToLong(RetentionAnswer.CohortAnswer::n).sum();
        }
        return new RetentionAnswer(
                RetentionRule.of(retention.question), n, retention.question.columns(), answers, took);
    }

    private List<RetentionAnswer.CohortAnswer> cohorts(int group) {
        List<RetentionAnswer.CohortAnswer> cohorts = new ArrayList<>();
        int count = retention.cohorts.count();
        for (int cohort = 0; cohort < count; cohort++) {
            int from = (group * count + cohort) * retention.width();
            cohorts.add(new RetentionAnswer.CohortAnswer(
                    retention.cohorts.start(cohort), counts[from], cells(cohort, from)));
        }
        return cohorts;
    }

    private List<RetentionAnswer.CellAnswer> cells(int cohort, int from) {
        List<RetentionAnswer.CellAnswer> cells = new ArrayList<>();
        cells.add(new RetentionAnswer.CellAnswer(counts[from], retention.isCohortComplete(cohort)));
        for (int bracket = 0; bracket < retention.width() - 1; bracket++) {
            cells.add(
                    new RetentionAnswer.CellAnswer(counts[from + 1 + bracket], retention.isComplete(cohort, bracket)));
        }
        return cells;
    }

    private List<Share> average(List<RetentionAnswer.CohortAnswer> cohorts) {
        List<Share> average = new ArrayList<>();
        for (int column = 0; column < retention.width(); column++) {
            long returned = 0;
            long of = 0;
            for (RetentionAnswer.CohortAnswer cohort : cohorts) {
                RetentionAnswer.CellAnswer cell = cohort.cells().get(column);
                returned += cell.complete() ? cell.n() : 0;
                of += cell.complete() ? cohort.n() : 0;
            }
            average.add(new Share(returned, of));
        }
        return average;
    }
}
