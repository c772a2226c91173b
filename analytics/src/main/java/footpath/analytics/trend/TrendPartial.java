package footpath.analytics.trend;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.List;

/// The cells of every series in every span.
final class TrendPartial implements Partial<TrendPartial> {
    /// Span after span of the first series, then of the next.
    private final List<TrendCells> cells = new ArrayList<>();

    private final int spans;

    TrendPartial(ResolvedTrend trend, int groups) {
        this.spans = trend.spans.size();
        for (TrendSeries series : trend.question.series()) {
            for (TrendSpan span : trend.spans) {
                cells.add(TrendCells.of(series.measure(), groups, span.periods().count(), trend.question.rolling()));
            }
        }
    }

    TrendCells cells(int series, int span) {
        return cells.get(series * spans + span);
    }

    /// Everything is merged: values may be asked for.
    void settle() {
        cells.forEach(TrendCells::settle);
    }

    @Override
    public void merge(TrendPartial other) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).merge(other.cells.get(i));
        }
    }

    @Override
    public void write(PartialWriter out) {
        cells.forEach(one -> one.write(out));
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        cells.forEach(one -> one.read(in));
    }
}
