package footpath.collect.wire.call;

import footpath.events.Micros;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment as a sender writes it.
///
/// Reads ISO 8601 (`2024-01-31`, `2024-01-31T10:00:00.5Z`, also with a blank for the `T`, an offset as
/// `+02`, `+0200` or
/// `+02:00`; without an offset it is UTC) and numbers since 1970-01-01T00:00Z, also with a fraction
/// and as text: those below 100,000,000,000 are seconds (till the year 5138), larger ones
/// milliseconds. Years 1 to 9998.
public final class SenderTime {
    /// What would be right, for messages.
    public static final String REMEDY =
            "needs ISO 8601 as \"2024-01-31T10:00:00Z\", or seconds or milliseconds since 1970, of the years 1 to 9998";

    private static final long LEAST_MILLIS = 100_000_000_000L;
    private static final int LONGEST = 40;
    private static final Instant MIN = Micros.toInstant(Micros.MIN);
    private static final Instant MAX_EXCLUSIVE = Micros.toInstant(Micros.MAX_EXCLUSIVE);

    private final String text;
    private int at;

    private SenderTime(String text) {
        this.text = text;
    }

    /// The moment a text means; empty if it means none.
    public static Optional<Instant> read(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Instant time = JsonText.isNumber(text) ? sinceEpoch(text) : new SenderTime(text).iso();
            return Optional.of(time).filter(it -> !it.isBefore(MIN) && it.isBefore(MAX_EXCLUSIVE));
        } catch (DateTimeException | ArithmeticException | NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    private static Instant sinceEpoch(String text) {
        int point = text.indexOf('.');
        long whole = Long.parseLong(point < 0 ? text : text.substring(0, point));
        String digits = point < 0 ? "" : text.substring(point + 1, Math.min(text.length(), point + 10));
        long nanos = digits.isEmpty() ? 0 : Long.parseLong(digits + "0".repeat(9 - digits.length()));
        nanos = text.startsWith("-") ? -nanos : nanos;
        return Math.abs(whole) < LEAST_MILLIS
                ? Instant.ofEpochSecond(whole, nanos)
                : Instant.ofEpochMilli(whole).plusNanos(nanos / 1_000);
    }

    private Instant iso() {
        LocalDate date = LocalDate.of(digits(4), after('-'), after('-'));
        if (at == text.length()) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        char between = text.charAt(at++);
        require(between == 'T' || between == 't' || between == ' ');
        LocalTime time = time();
        ZoneOffset offset = offset();
        require(at == text.length());
        return date.atTime(time).toInstant(offset);
    }

    private LocalTime time() {
        int hour = digits(2);
        int minute = after(':');
        int second = is(':') ? digits(2) : 0;
        int nanos = is('.') || is(',') ? fraction() : 0;
        return LocalTime.of(hour, minute, second, nanos);
    }

    private int fraction() {
        int nanos = 0;
        int count = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (count < 9) {
                nanos = nanos * 10 + digits(1);
            } else {
                at++;
            }
            count++;
        }
        require(count > 0);
        for (int i = count; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset offset() {
        if (at == text.length() || is('Z') || is('z')) {
            return ZoneOffset.UTC;
        }
        is(' ');
        int sign = is('-') ? -1 : 1;
        require(sign < 0 || is('+'));
        int hours = digits(2);
        is(':');
        int minutes = at < text.length() ? digits(2) : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private int after(char sign) {
        require(is(sign));
        return digits(2);
    }

    private boolean is(char sign) {
        boolean found = at < text.length() && text.charAt(at) == sign;
        at += found ? 1 : 0;
        return found;
    }

    private int digits(int count) {
        require(at + count <= text.length());
        int number = 0;
        for (int i = 0; i < count; i++) {
            char digit = text.charAt(at++);
            require(isDigit(digit));
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static void require(boolean isRight) {
        if (!isRight) {
            throw new DateTimeException("not a time");
        }
    }
}
