package footpath.store.quarantine;

import footpath.events.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A filter of the quarantine as SQL.
///
/// @param sql    from `WHERE` on; never empty, so that more can be added with `AND`
/// @param values for its places
record QuarantineWhere(String sql, List<Object> values) {
    QuarantineWhere {
        values = List.copyOf(values);
    }

    /// @param shape the expression that gives the shape of a reason
    static QuarantineWhere of(QuarantineFilter filter, String shape) {
        StringBuilder sql = new StringBuilder(" WHERE true");
        List<Object> values = new ArrayList<>();
        filter.kind().ifPresent(kind -> add(sql, values, "kind = ?", kind.name().toLowerCase(Locale.ROOT)));
        filter.source().ifPresent(source -> add(sql, values, "source = ?", source));
        filter.reason().ifPresent(text -> add(sql, values, "contains(lower(reason), lower(?))", text));
        filter.shape().ifPresent(text -> add(sql, values, shape + " = ?", text));
        filter.from().ifPresent(from -> add(sql, values, "micros >= ?", Micros.of(from)));
        filter.toExclusive().ifPresent(to -> add(sql, values, "micros < ?", Micros.of(to)));
        filter.isReplayed()
                .ifPresent(is -> sql.append(is ? " AND replayed_micros IS NOT NULL" : " AND replayed_micros IS NULL"));
        return new QuarantineWhere(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }
}
