package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.TimeFormat;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// Turns a value into microseconds since 1970, or NULL if it cannot be understood. Sessions run in UTC.
final class TimeSql {
    private static final Set<String> NUMBERS = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE");
    private static final String ENDS_WITH_OFFSET = "':.*([A-Za-z]|[+-]\\d\\d(:?\\d\\d)?)$'";

    private TimeSql() {}

    static String micros(String place, Mapping.TimeRule rule, Scope.Value value, Engine engine) {
        String sql = value.sql();
        String type = value.type();
        if (type.equals("TIMESTAMP WITH TIME ZONE")) {
            requireIso(place, rule, type);
            return "epoch_us(" + sql + ")";
        }
        if (type.startsWith("TIMESTAMP") || type.equals("DATE")) {
            requireIso(place, rule, type);
            return local("CAST(" + sql + " AS TIMESTAMP)", rule.zone());
        }
        boolean isNumber = NUMBERS.contains(type) || type.startsWith("DECIMAL");
        return switch (rule.format()) {
            case TimeFormat.Epoch epoch -> value.isInteger() ? wholeEpoch(sql, epoch.unit()) : epoch(sql, epoch.unit());
            case TimeFormat.Pattern pattern ->
                pattern(place, "CAST(" + sql + " AS VARCHAR)", pattern.pattern(), rule.zone(), engine);
            case TimeFormat.Iso iso -> {
                if (isNumber) {
                    throw new InvalidInput(
                            place, "the time is a number (" + type + ")", "add format: epoch_s, epoch_ms or epoch_us");
                }
                yield iso("CAST(" + sql + " AS VARCHAR)", rule.zone());
            }
        };
    }

    private static void requireIso(String place, Mapping.TimeRule rule, String type) {
        if (!(rule.format() instanceof TimeFormat.Iso)) {
            throw new InvalidInput(
                    place,
                    "the column holds times already (" + type + ")",
                    "remove format: " + rule.format().word());
        }
    }

    private static String wholeEpoch(String sql, TimeFormat.Unit unit) {
        long factor = (long) Math.pow(10, unit.microDigits());
        long most = Long.MAX_VALUE / factor;
        return "CASE WHEN " + sql + " BETWEEN -" + most + " AND " + most + " THEN CAST(" + sql + " AS BIGINT) * "
                + factor + " END";
    }

    private static String epoch(String sql, TimeFormat.Unit unit) {
        long factor = (long) Math.pow(10, unit.microDigits());
        return "TRY_CAST(TRY_CAST(" + sql + " AS DECIMAL(24, 6)) * " + factor + " AS BIGINT)";
    }

    private static String pattern(String place, String text, String pattern, ZoneId zone, Engine engine) {
        try {
            engine.rows("SELECT try_strptime('', " + Sql.text(pattern) + ")");
        } catch (SQLException e) {
            throw new InvalidInput(
                    place,
                    "the time format \"" + pattern + "\" is none: " + Engine.problem(e),
                    "write it as \"%Y-%m-%d %H:%M:%S\"");
        }
        String time = "try_strptime(" + text + ", " + Sql.text(pattern) + ")";
        return pattern.contains("%z") || pattern.contains("%Z") ? "epoch_us(" + time + ")" : local(time, zone);
    }

    /// Only text that begins with a digit is a time; the database also knows words such as "infinity" and "epoch".
    private static String iso(String text, ZoneId zone) {
        String absolute = "epoch_us(TRY_CAST(" + text + " AS TIMESTAMPTZ))";
        String any = zone.normalized().equals(ZoneOffset.UTC)
                ? absolute
                : "CASE WHEN regexp_matches(" + text + ", " + ENDS_WITH_OFFSET + ") THEN " + absolute + " ELSE "
                        + local("TRY_CAST(" + text + " AS TIMESTAMP)", zone) + " END";
        return "CASE WHEN ascii(" + text + ") BETWEEN 48 AND 57 THEN " + any + " END";
    }

    private static String local(String timestamp, ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? "epoch_us(" + timestamp + ") - " + offset.getTotalSeconds() * 1_000_000L
                : "epoch_us(timezone(" + Sql.text(zone.getId()) + ", " + timestamp + "))";
    }
}
