package footpath.maps.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Days of reviews as a calendar that calendar programs subscribe to: iCalendar, RFC 5545.
public final class ReviewCalendar {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReviewCalendar() {}

    /// One day of a calendar.
    ///
    /// @param id      unlike that of any other entry, and the same each time it is written
    /// @param day     the whole of it
    /// @param title   what is on
    /// @param text    more of it; may have several lines
    /// @param changed when that was known
    public record Entry(String id, LocalDate day, String title, String text, Instant changed) {}

    /// The calendar; its lines end as the RFC wants it, and none is longer than 75 octets.
    ///
    /// @param title of the calendar
    public static String write(String title, List<Entry> entries) {
        StringBuilder calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//Footpath//Reviews of maps//EN");
        line(calendar, "CALSCALE:GREGORIAN");
        line(calendar, "METHOD:PUBLISH");
        line(calendar, "X-WR-CALNAME:" + escaped(title));
        entries.forEach(entry -> write(calendar, entry));
        line(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private static void write(StringBuilder calendar, Entry entry) {
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:" + escaped(entry.id()));
        line(calendar, "DTSTAMP:" + STAMP.format(entry.changed()));
        line(calendar, "DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
        line(calendar, "DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
        line(calendar, "SUMMARY:" + escaped(entry.title()));
        line(calendar, "DESCRIPTION:" + escaped(entry.text()));
        line(calendar, "TRANSP:TRANSPARENT");
        line(calendar, "END:VEVENT");
    }

    /// Section 3.3.11: a backslash before backslash, semicolon and comma; a line end as `\n`; no other
    /// control character.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cc}&&[^\\t]]", "");
    }

    /// Section 3.1: what is longer than 75 octets goes on behind a line end and a space, never within a
    /// character.
    private static void line(StringBuilder calendar, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        calendar.append("\r\n");
    }
}
