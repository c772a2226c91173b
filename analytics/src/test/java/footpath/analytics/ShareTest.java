package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void carriesTheWilsonInterval() {
        // Newcombe 1998, table I: 81 of 263.
        Share share = new Share(81, 263);
        assertThat(share.share()).hasValue(81.0 / 263);
        assertThat(share.low().orElseThrow()).isCloseTo(0.2553, within(0.00005));
        assertThat(share.high().orElseThrow()).isCloseTo(0.3662, within(0.00005));
    }

    @Test
    void theIntervalOfAllOrNothingEndsThere() {
        assertThat(new Share(0, 20).low()).hasValue(0);
        assertThat(new Share(0, 20).high().orElseThrow()).isCloseTo(0.1611, within(0.00005));
        assertThat(new Share(29, 29).high()).hasValue(1);
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertThat(new Share(0, 0).share()).isEmpty();
        assertThat(new Share(0, 0).low()).isEmpty();
        assertThat(new Share(0, 0).high()).isEmpty();
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatThrownBy(() -> new Share(2, 1)).hasMessage("share: needs 0 <= n <= of, got 2 of 1");
    }
}
