package footpath.collect.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// In which formats nearly all the values of a column read as times: four of five; the others are the
/// quarantine's.
///
/// @param word     as a mapping names the format
/// @param isLocal  whether the times have no offset
/// @param readings what the values read as, empty for those that do not, to tell formats apart that read
/// the same from those that do not
record TimeGuess(String word, boolean isLocal, List<Optional<TemporalAccessor>> readings) {
    private static final int MOST_VALUES = 1_000;
    private static final int PROBE = 5;
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?))?)?");
    private static final Pattern OFFSET = Pattern.compile(".*:.*(Z|UTC|[+-]\\d{2}(:?\\d{2})?)$");
    private static final Pattern WHOLE = Pattern.compile("\\d{9,16}(\\.\\d+)?");

    /// Patterns of `strptime` beside those of Java.
    private static final List<List<String>> DAYS = List.of(
            List.of("%d.%m.%Y", "d.M.uuuu"),
            List.of("%d/%m/%Y", "d/M/uuuu"),
            List.of("%m/%d/%Y", "M/d/uuuu"),
            List.of("%d-%m-%Y", "d-M-uuuu"),
            List.of("%Y/%m/%d", "uuuu/M/d"),
            List.of("%Y.%m.%d", "uuuu.M.d"),
            List.of("%Y%m%d", "uuuuMMdd"),
            List.of("%d %b %Y", "d MMM uuuu"),
            List.of("%d-%b-%Y", "d-MMM-uuuu"),
            List.of("%b %d, %Y", "MMM d, uuuu"));
    private static final List<List<String>> HOURS = List.of(
            List.of("", ""),
            List.of(" %H:%M", " H:mm"),
            List.of(" %H:%M:%S", " H:mm:ss"),
            List.of(" %I:%M %p", " h:mm a"),
            List.of(" %I:%M:%S %p", " h:mm:ss a"));

    TimeGuess {
        readings = List.copyOf(readings);
    }

    /// All formats that read them; none if the column holds no times.
    static List<TimeGuess> of(ColumnSample column) {
        List<String> values = column.values().stream().limit(MOST_VALUES).toList();
        if (values.isEmpty()) {
            return List.of();
        }
        if (column.type().startsWith("TIMESTAMP") || column.type().equals("DATE")) {
            return List.of(new TimeGuess("iso", !column.type().endsWith("TIME ZONE"), List.of()));
        }
        if (isMost(values.stream().filter(value -> ISO.matcher(value).matches()).count(), values)) {
            boolean isLocal = values.stream()
                    .anyMatch(value -> ISO.matcher(value).matches()
                            && !OFFSET.matcher(value).matches());
            return List.of(new TimeGuess("iso", isLocal, List.of()));
        }
        List<TimeGuess> epoch = epoch(values);
        return epoch.isEmpty() ? patterns(values) : epoch;
    }

    private static boolean isMost(long count, List<String> values) {
        return 5 * count >= 4L * values.size();
    }

    /// Numbers that lie in the years 2001 to 2065, whatever the unit.
    private static List<TimeGuess> epoch(List<String> values) {
        List<Double> numbers = values.stream()
                .filter(value -> WHOLE.matcher(value).matches())
                .map(Double::valueOf)
                .toList();
        int power = 0;
        for (TimeFormat.Unit unit : TimeFormat.Unit.values()) {
            double factor = Math.pow(10, power);
            long inside = numbers.stream()
                    .filter(n -> n >= 1e9 * factor && n < 3e9 * factor)
                    .count();
            if (isMost(inside, values)) {
                return List.of(new TimeGuess(unit.word(), false, List.of()));
            }
            power += 3;
        }
        return List.of();
    }

    private static List<TimeGuess> patterns(List<String> values) {
        List<TimeGuess> found = new ArrayList<>();
        for (List<String> day : DAYS) {
            for (List<String> hour : HOURS) {
                List<Optional<TemporalAccessor>> read = read(
                        values, day.getLast() + hour.getLast(), hour.getLast().isEmpty());
                if (isMost(read.stream().filter(Optional::isPresent).count(), values)) {
                    found.add(new TimeGuess(day.getFirst() + hour.getFirst(), true, read));
                }
            }
        }
        return found;
    }

    private static List<Optional<TemporalAccessor>> read(List<String> values, String pattern, boolean isDay) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        // Most patterns fit no value, and to find that out by exceptions is slow.
        List<String> first = values.stream().limit(PROBE).toList();
        if (first.stream().noneMatch(value -> read(value, formatter, isDay).isPresent())) {
            return List.of();
        }
        return values.stream().map(value -> read(value, formatter, isDay)).toList();
    }

    private static Optional<TemporalAccessor> read(String value, DateTimeFormatter formatter, boolean isDay) {
        try {
            return Optional.of(isDay ? LocalDate.parse(value, formatter) : LocalDateTime.parse(value, formatter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
