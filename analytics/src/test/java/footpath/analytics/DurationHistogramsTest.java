package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.index.GapClass;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DurationHistogramsTest {
    private static final long HOUR = 3_600_000_000L;

    @Test
    void countsBeyondSixteenBits() {
        DurationHistograms histograms = counted(200_000);
        assertThat(histograms.of(1)[GapClass.of(HOUR)]).isEqualTo(200_000);
        assertThat(Arrays.stream(histograms.of(1)).sum()).isEqualTo(200_000);
        assertThat(Arrays.stream(histograms.of(0)).sum()).isZero();
    }

    @Test
    void addsUpBeyondSixteenBits() {
        DurationHistograms histograms = counted(40_000);
        histograms.add(counted(40_000));
        assertThat(histograms.of(1)[GapClass.of(HOUR)]).isEqualTo(80_000);
        histograms.add(counted(150_000));
        assertThat(histograms.of(1)[GapClass.of(HOUR)]).isEqualTo(230_000);
        histograms.add(1, counted(70_000).of(1));
        assertThat(histograms.of(1)[GapClass.of(HOUR)]).isEqualTo(300_000);
    }

    private static DurationHistograms counted(int times) {
        var histograms = new DurationHistograms(2);
        int[] measures = {1, 2};
        long[] micros = {HOUR, HOUR};
        for (int i = 0; i < times; i++) {
            histograms.count(measures, micros, 2);
        }
        return histograms;
    }
}
