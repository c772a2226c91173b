package footpath.collect.wire.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderTimeTest {
    @Test
    void isoIsReadWithAnyOffsetOrNone() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(List.of(
                        "2026-03-01T12:00:00Z",
                        "2026-03-01t12:00:00.000z",
                        "2026-03-01 12:00",
                        "2026-03-01T12:00:00",
                        "2026-03-01T13:00:00+01:00",
                        "2026-03-01T13:00:00+0100",
                        "2026-03-01T13:00:00 +01",
                        "2026-03-01T06:30:00-05:30"))
                .allSatisfy(text -> assertThat(SenderTime.read(text)).contains(noon));
        assertThat(SenderTime.read("2026-03-01")).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(SenderTime.read("2026-03-01T12:00:00.1234567891Z"))
                .contains(Instant.parse("2026-03-01T12:00:00.123456789Z"));
        assertThat(SenderTime.read("2026-03-01T12:00:00,5Z")).contains(Instant.parse("2026-03-01T12:00:00.5Z"));
    }

    @Test
    void numbersAreSecondsOrMillisecondsByTheirSize() {
        assertThat(SenderTime.read("1772366400")).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(SenderTime.read("1772366400.25")).contains(Instant.parse("2026-03-01T12:00:00.250Z"));
        assertThat(SenderTime.read("1772366400123")).contains(Instant.parse("2026-03-01T12:00:00.123Z"));
        assertThat(SenderTime.read("1772366400123.5")).contains(Instant.parse("2026-03-01T12:00:00.123500Z"));
        assertThat(SenderTime.read("-1.5")).contains(Instant.parse("1969-12-31T23:59:58.500Z"));
        assertThat(SenderTime.read("99999999999")).contains(Instant.ofEpochSecond(99_999_999_999L));
        assertThat(SenderTime.read("100000000000")).contains(Instant.ofEpochMilli(100_000_000_000L));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(List.of(
                        "",
                        "x",
                        "2026-13-01",
                        "2026-02-30",
                        "2026-03-01T",
                        "2026-03-01T25:00",
                        "2026-03-01T12:00:00X",
                        "2026-03-01T12:00:00+19:00",
                        "0000-01-01T00:00:00Z",
                        "9999-01-01T00:00:00Z",
                        "1772366400123456",
                        "99999999999999999999",
                        "1e9",
                        "--1",
                        "1.",
                        "2026-03-01T12:00:00.Z",
                        "2026-03-01T12:00:00+01:00 " + "x".repeat(40)))
                .allSatisfy(text -> assertThat(SenderTime.read(text)).as(text).isEmpty());
        assertThat(SenderTime.read("2026")).as("seconds").contains(Instant.parse("1970-01-01T00:33:46Z"));
    }
}
