package footpath.server.http;

import footpath.events.Micros;
import footpath.events.Period;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days and times as questions give them and answers tell them.
public final class Times {
    /// The zone of questions that name none.
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    private Times() {}

    /// A time with its offset: `2017-12-31T22:47:38-05:00`.
    public static String text(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }

    /// A zone by its name.
    public static ZoneId zone(String input, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            input,
                            "no time zone is named \"" + name + "\"",
                            "give one as Europe/Berlin or UTC")
                    .because(unknown);
        }
    }

    /// An instant: a time with its offset, or a date for the beginning of that day in a zone.
    ///
    /// @param input what it is called, for the error
    public static Optional<Instant> instant(String input, Optional<String> text, ZoneId zone) {
        try {
            return text.map(known -> known.contains("T")
                    ? OffsetDateTime.parse(known).toInstant()
                    : start(LocalDate.parse(known), zone));
        } catch (DateTimeParseException notInstant) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            input,
                            "is \"" + text.orElse("") + "\"",
                            "give a date as 2017-01-31 or a time as 2017-01-31T18:00:00Z")
                    .because(notInstant);
        }
    }

    /// The days from one to another, as instants in a zone; open where a day is absent.
    public static Period period(Optional<LocalDate> from, Optional<LocalDate> toExclusive, ZoneId zone) {
        if (from.isPresent() && toExclusive.isPresent() && !from.get().isBefore(toExclusive.get())) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "from",
                    "is " + from.get() + ", and to is " + toExclusive.get(),
                    "to is the first day no longer counted and must be later");
        }
        return new Period(
                from.map(day -> start(day, zone)).orElse(Period.ALWAYS.from()),
                toExclusive.map(day -> start(day, zone)).orElse(Period.ALWAYS.toExclusive()));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        long micros = Math.clamp(
                start.getEpochSecond(), Micros.MIN / Micros.PER_SECOND, Micros.MAX_EXCLUSIVE / Micros.PER_SECOND);
        return Instant.ofEpochSecond(micros);
    }
}
