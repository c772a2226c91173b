package footpath.maps.review;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.review.ReviewCalendar.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The calendar against the rules of RFC 5545, read back by a reader that was written from the RFC alone.
class ReviewCalendarTest {
    private static final Instant CHANGED = Instant.parse("2026-03-01T09:08:07.654Z");

    private static Entry entry(String title, String text) {
        return new Entry("review-shop@footpath", LocalDate.parse("2026-12-31"), title, text, CHANGED);
    }

    /// Section 3.1: content lines, unfolded.
    private static List<String> lines(String calendar) {
        assertThat(calendar).endsWith("\r\n").doesNotContain("\r\r");
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        }
        return Arrays.asList(calendar.replace("\r\n ", "").strip().split("\r\n", -1));
    }

    /// Section 3.3.11, the other way round.
    private static String text(List<String> lines, String name) {
        String escaped = lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            char character = escaped.charAt(at);
            assertThat(character).isNotIn(';', ',');
            if (character == '\\') {
                at++;
                char next = escaped.charAt(at);
                assertThat(next).isIn('\\', ';', ',', 'n');
                text.append(next == 'n' ? '\n' : next);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    @Test
    void aDayIsAnEventOfThatDay() {
        assertThat(lines(ReviewCalendar.write("Reviews", List.of(entry("Review: Shop", "Owner: nobody")))))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Footpath//Reviews of maps//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Reviews",
                        "BEGIN:VEVENT",
                        "UID:review-shop@footpath",
                        "DTSTAMP:20260301T090807Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:Review: Shop",
                        "DESCRIPTION:Owner: nobody",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void aCalendarWithoutDaysIsStillOne() {
        assertThat(lines(ReviewCalendar.write("Reviews", List.of())))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void whatHasAMeaningInCalendarsIsEscapedAndControlsAreLeftOut() {
        List<String> lines =
                lines(ReviewCalendar.write("Reviews", List.of(entry("a;b,c\\d\u0007", "one\r\ntwo\rthree\n\\n"))));

        assertThat(text(lines, "SUMMARY")).isEqualTo("a;b,c\\d");
        assertThat(text(lines, "DESCRIPTION")).isEqualTo("one\ntwo\nthree\n\\n");
    }

    @Test
    void textsOfAnyLengthAndScriptReadBackAsTheyWere() {
        Random random = new Random(9);
        List<String> signs = List.of("a", "ü", "日", "🧭", ";", ",", "\\", "\n", " ", ":");
        for (int count = 0; count < 300; count++) {
            List<String> parts = new ArrayList<>();
            for (int sign = random.nextInt(200); sign >= 0; sign--) {
                parts.add(signs.get(random.nextInt(signs.size())));
            }
            String said = "x" + String.join("", parts) + "x";
            assertThat(text(lines(ReviewCalendar.write("Reviews", List.of(entry(said, "t")))), "SUMMARY"))
                    .isEqualTo(said);
        }
    }
}
