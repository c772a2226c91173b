package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.CalendarUnit;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendComparison;
import footpath.analytics.trend.TrendFormula;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How questions on trends are read from JSON, and their answers told in it.
class TrendBodyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void oneSeriesNeedsItsEventAlone() {
        TrendQuestion question = read("{\"event\": \"buy\"}");
        assertThat(question.series())
                .containsExactly(new TrendSeries("events", FilterText.parseMatcher("buy"), TrendMeasure.EVENTS));
        assertThat(question.unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(question.rolling()).isEqualTo(1);
        assertThat(question.comparison()).isEmpty();
        assertThat(question.asOf()).isEqualTo(NOW);
    }

    @Test
    void everyPartIsRead() {
        TrendQuestion question = read("""
                {"series": [{"event": "buy", "count": "percentile", "percentile": 95, "property": "value"},
                            {"name": "visits", "any": true, "count": "persons"}],
                 "formulas": [{"formula": "A / visits"}, {"name": "twice", "formula": "2 * A"}],
                 "unit": "week", "weekStart": "sunday", "rolling": 4, "compare": "year", "from": "2025-01-01"}
                """);
        assertThat(question.series())
                .containsExactly(
                        new TrendSeries("A", FilterText.parseMatcher("buy"), TrendMeasure.percentile("value", 95)),
                        new TrendSeries("visits", new EventMatcher(List.of(), Condition.ALWAYS), TrendMeasure.PERSONS));
        assertThat(question.formulas())
                .containsExactly(TrendFormula.of("A / visits", "A / visits"), TrendFormula.of("twice", "2 * A"));
        assertThat(question.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(question.rolling()).isEqualTo(4);
        assertThat(question.comparison()).contains(TrendComparison.YEAR);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(Fault.class).hasMessageContaining("trend.event: is missing");
        assertThatThrownBy(() -> read("{\"event\": \"a\", \"series\": [{\"event\": \"b\"}]}"))
                .hasMessageContaining("series: stand beside event");
        assertThatThrownBy(() -> read("{\"event\": \"a\", \"count\": \"mean\"}"))
                .hasMessageContaining("count: is \"mean\"; it must be one of events, persons, sum, average");
        assertThatThrownBy(() -> read("{\"event\": \"a\", \"count\": \"sum\"}"))
                .hasMessageContaining("trend.property: is missing");
        assertThatThrownBy(() -> read("{\"event\": \"a\", \"compare\": \"month\", \"from\": \"2025-01-01\"}"))
                .hasMessageContaining("it must be one of previous, year");
    }

    @Test
    void wholeNumbersHaveNoFractionAndWhatIsMissingIsNull() {
        var period = new TrendAnswer.PeriodAnswer(
                ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), true, Optional.empty());
        var series = new TrendAnswer.SeriesAnswer(
                "A",
                Optional.empty(),
                List.of(3L, 2L, 0L),
                List.of(Optional.of(3.0), Optional.of(1.5), Optional.empty()),
                List.of());
        JsonNode json = Json.tree(new String(
                Json.bytes(TrendBody.of(
                        new TrendAnswer("rule", List.of(period), List.of(series), Duration.ofMillis(2)),
                        CalendarUnit.MONTH)),
                StandardCharsets.UTF_8));
        assertThat(json).isEqualTo(Json.tree("""
                        {"rule": "rule", "tookMillis": 2.0,
                         "periods": [{"start": "2026-01-01", "complete": true, "compared": null}],
                         "series": [{"name": "A", "value": null, "n": [3, 2, 0], "values": [3, 1.5, null],
                                     "compared": null}]}
                        """));
    }

    private static TrendQuestion read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), TrendBody.Asked.class)
                .question(NOW);
    }
}
