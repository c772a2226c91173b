package footpath.analytics.drivers;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownValue;
import footpath.analytics.FalseDiscovery;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.analytics.Stopwatch;
import footpath.analytics.drivers.DriversAnswer.Driver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns what was counted into a [DriversAnswer].
final class DriversAnswers {
    private static final Comparator<Driver> MOST_DIFFERENT = Comparator.comparingDouble(
                    (Driver driver) -> -Math.abs(driver.shares().difference().orElseThrow()))
            .thenComparingDouble(Driver::pValue);

    private final ResolvedDrivers resolved;
    private final SubjectGroups groups;
    private final DriversPartial counted;

    /// In order of source and value, so that equals keep an order.
    private final List<Candidate> candidates = new ArrayList<>();

    private final List<DriversAnswer.LeftOut> leftOut = new ArrayList<>();
    private long rare;

    private record Candidate(DriverSource source, BreakdownValue value, ShareDifference shares) {}

    DriversAnswers(ResolvedDrivers resolved, SubjectGroups groups, DriversPartial counted) {
        this.resolved = resolved;
        this.groups = groups;
        this.counted = counted;
    }

    DriversAnswer answer(Stopwatch stopwatch) {
        for (int source = 0; source < resolved.sources.size(); source++) {
            choose(resolved.sources.get(source), counted.counts.get(source));
        }
        boolean comparable = counted.target > 0 && counted.base > 0;
        return new DriversAnswer(
                DriversRule.of(resolved.question, groups),
                counted.target,
                counted.base,
                counted.both,
                comparable ? candidates.size() : 0,
                rare,
                leftOut,
                comparable ? drivers() : List.of(),
                stopwatch.elapsed());
    }

    private void choose(DriverSource source, BreakdownCounts counts) {
        DriversLimits limits = resolved.question.limits();
        List<BreakdownCounts.Row> frequent = counts.rows().stream()
                .filter(row -> persons(row) >= limits.minimum())
                .sorted(Comparator.comparingLong((BreakdownCounts.Row row) -> -persons(row))
                        .thenComparing(row -> row.value().toString())
                        .thenComparing(row -> kind(row.value())))
                .toList();
        rare += counts.rows().size() - frequent.size();
        int kept = source instanceof DriverSource.Events ? frequent.size() : Math.min(limits.values(), frequent.size());
        if (kept < frequent.size()) {
            leftOut.add(new DriversAnswer.LeftOut(source, frequent.size() - kept));
        }
        frequent.subList(0, kept).forEach(row -> candidates.add(new Candidate(source, row.value(), shares(row))));
    }

    private static long persons(BreakdownCounts.Row row) {
        return row.counts().get(DriversPartial.TARGET) + row.counts().get(DriversPartial.BASE);
    }

    /// Tells the number 1 from the text 1.
    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }

    private ShareDifference shares(BreakdownCounts.Row row) {
        return new ShareDifference(
                new Share(row.counts().get(DriversPartial.TARGET), counted.target),
                new Share(row.counts().get(DriversPartial.BASE), counted.base));
    }

    private List<Driver> drivers() {
        double[] pValues = candidates.stream()
                .mapToDouble(one -> one.shares().pValue().orElseThrow())
                .toArray();
        double[] adjusted = FalseDiscovery.adjusted(pValues);
        List<Driver> drivers = new ArrayList<>();
        for (int place = 0; place < pValues.length; place++) {
            Candidate one = candidates.get(place);
            drivers.add(new Driver(one.source(), one.value(), one.shares(), pValues[place], adjusted[place]));
        }
        return drivers.stream()
                .sorted(MOST_DIFFERENT)
                .limit(resolved.question.limits().top())
                .toList();
    }
}
