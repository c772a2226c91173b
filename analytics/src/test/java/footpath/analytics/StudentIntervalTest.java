package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentIntervalTest {
    /// As printed in tables of the distribution.
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062",
        "4, 2.7764",
        "10, 2.2281",
        "11, 2.2010",
        "15, 2.1314",
        "29, 2.0452",
        "100, 1.9840",
        "1000, 1.9623"
    })
    void quantilesAreThoseOfTheTables(long freedom, double expected) {
        assertThat(StudentInterval.quantile(freedom)).isCloseTo(expected, within(0.0001));
    }

    @Test
    void oneIsTooFewToTellASpreadAndEqualsHaveNone() {
        assertThat(StudentInterval.margin(1, 3, 9)).isEmpty();
        assertThat(StudentInterval.margin(3, 0.3, 0.03)).hasValue(0);
    }
}
