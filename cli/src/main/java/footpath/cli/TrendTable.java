package footpath.cli;

import footpath.server.question.TrendBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A trend as a table: a row for each period, a column for each series and what it stands beside.
final class TrendTable {
    private final TrendBody trend;
    private final boolean hasManyNames;

    TrendTable(TrendBody trend) {
        this.trend = trend;
        this.hasManyNames =
                trend.series().stream().map(TrendBody.Series::name).distinct().count() > 1;
    }

    /// @param title over the periods
    void print(String title, Terminal terminal) {
        List<String> head = new ArrayList<>(List.of(title));
        for (TrendBody.Series series : trend.series()) {
            head.add(">" + Terminal.safe(title(series)));
            if (series.compared() != null) {
                head.add(">before");
            }
        }
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int period = 0; period < trend.periods().size(); period++) {
            table.row(cells(period).toArray());
        }
        table.print(terminal);
        terminal.line("");
        terminal.line(Terminal.safe(trend.rule()));
        terminal.line("Answered in " + Numbers.took(Duration.ofNanos(Math.round(trend.tookMillis() * 1e6))) + ".");
    }

    private String title(TrendBody.Series series) {
        String value = series.value();
        if (value == null) {
            return series.name();
        }
        return hasManyNames ? series.name() + " " + value : value;
    }

    private List<Object> cells(int period) {
        TrendBody.OnePeriod one = trend.periods().get(period);
        List<Object> cells = new ArrayList<>();
        cells.add(one.start() + (one.complete() ? "" : " (incomplete)"));
        for (TrendBody.Series series : trend.series()) {
            boolean isWhole = isWhole(series);
            cells.add(cell(series.values().get(period), isWhole));
            if (series.compared() != null) {
                cells.add(cell(series.compared().get(period), isWhole));
            }
        }
        return cells;
    }

    /// Whether a series holds whole numbers alone; else all are told with a fraction.
    private static boolean isWhole(TrendBody.Series series) {
        List<Number> compared = series.compared() == null ? List.of() : series.compared();
        return Stream.concat(series.values().stream(), compared.stream())
                .allMatch(value -> value == null || value instanceof Long);
    }

    private static Object cell(@Nullable Number value, boolean isWhole) {
        if (value == null) {
            return "–";
        }
        return isWhole ? (Object) value : String.format(Locale.ROOT, "%,.3f", value.doubleValue());
    }
}
