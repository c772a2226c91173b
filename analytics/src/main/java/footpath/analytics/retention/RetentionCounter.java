package footpath.analytics.retention;

import java.util.List;

/// Counts the person of the current start in the cells of its cohort. Confined to one thread.
final class RetentionCounter {
    private final RetentionScan scan;
    private final RetentionReturn counted;
    private final RetentionBracket[] brackets;
    private final int[] bracketAt;

    RetentionCounter(ResolvedRetention retention, RetentionScan scan) {
        this.scan = scan;
        this.counted = retention.question.counted();
        List<RetentionBracket> columns = retention.question.columns();
        this.brackets = columns.toArray(RetentionBracket[]::new);
        this.bracketAt = retention.bracketAt;
    }

    /// @param cells of all cohorts
    /// @param from  where the cells of the start's cohort begin: column 0, then the brackets
    void count(long[] cells, int from) {
        cells[from]++;
        int first = from + 1;
        switch (counted) {
            case ON -> countOn(cells, first);
            case ON_OR_AFTER -> countOnOrAfter(cells, first);
            case ON_OR_BEFORE -> countOnOrBefore(cells, first);
            case STREAK -> countStreak(cells, first);
        }
    }

    private void countOn(long[] cells, int first) {
        int last = -1;
        for (int place = scan.firstReturn(); place < scan.end(); place++) {
            long distance = scan.distance(place);
            if (distance >= bracketAt.length) {
                return;
            }
            // Distances ascend: a bracket is new exactly if it is beyond the last one.
            int bracket = bracketAt[(int) distance];
            if (bracket > last) {
                cells[first + bracket]++;
                last = bracket;
            }
        }
    }

    private void countOnOrAfter(long[] cells, int first) {
        if (scan.firstReturn() < scan.end()) {
            long farthest = scan.distance(scan.end() - 1);
            for (int bracket = 0; bracket < brackets.length && brackets[bracket].from() <= farthest; bracket++) {
                cells[first + bracket]++;
            }
        }
    }

    private void countOnOrBefore(long[] cells, int first) {
        for (int place = scan.firstReturn(); place < scan.end(); place++) {
            long nearest = scan.distance(place);
            if (nearest >= brackets[0].from()) {
                for (int bracket = brackets.length - 1; bracket >= 0 && brackets[bracket].to() >= nearest; bracket--) {
                    cells[first + bracket]++;
                }
                return;
            }
        }
    }

    private void countStreak(long[] cells, int first) {
        int wanted = 0;
        for (int place = scan.firstReturn(); place < scan.end(); place++) {
            long distance = scan.distance(place);
            if (distance >= bracketAt.length || bracketAt[(int) distance] > wanted) {
                return;
            }
            if (bracketAt[(int) distance] == wanted) {
                cells[first + wanted]++;
                wanted++;
            }
        }
    }
}
