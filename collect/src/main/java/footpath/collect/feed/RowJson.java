package footpath.collect.feed;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes rows as JSON: numbers, yes and no, and JSON as they are, times as ISO 8601, everything else as the database
/// writes it. Confined to one thread.
final class RowJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Column> columns;
    private final ZoneId zone;

    /// A column of a row.
    private record Column(int number, String name, int type, String typeName) {}

    private RowJson(List<Column> columns, ZoneId zone) {
        this.columns = List.copyOf(columns);
        this.zone = zone;
    }

    /// @param zone of times that name none
    /// @throws FeedFailure if two columns have one name
    static RowJson of(ResultSetMetaData metadata, ZoneId zone) throws SQLException, FeedFailure {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String name = metadata.getColumnLabel(i);
            if (!names.add(name)) {
                throw new FeedFailure(
                        "query", "gives two columns \"" + name + "\"", "name them apart, as id as order_id");
            }
            columns.add(new Column(
                    i,
                    name,
                    metadata.getColumnType(i),
                    metadata.getColumnTypeName(i).toLowerCase(Locale.ROOT)));
        }
        return new RowJson(columns, zone);
    }

    /// The number of a column.
    ///
    /// @throws FeedFailure if there is none of that name
    int number(String setting, String name) throws FeedFailure {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .mapToInt(Column::number)
                .findFirst()
                .orElseThrow(() -> new FeedFailure(
                        setting,
                        "there is no column \"" + name + "\"",
                        "name one of "
                                + String.join(
                                        ", ", columns.stream().map(Column::name).toList())));
    }

    /// The row at which a result stands.
    byte[] write(ResultSet rows) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            for (Column column : columns) {
                generator.writeName(column.name());
                write(column, rows, generator);
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void write(Column column, ResultSet rows, JsonGenerator generator) throws SQLException {
        String text = rows.getString(column.number());
        if (text == null) {
            generator.writeNull();
            return;
        }
        switch (column.type()) {
            case Types.BIT, Types.BOOLEAN -> generator.writeBoolean(rows.getBoolean(column.number()));
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> generator.writeNumber(Long.parseLong(text));
            case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE -> number(text, generator);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> generator.writeString(time(column, rows, text));
            default -> {
                if (column.typeName().equals("json") || column.typeName().equals("jsonb")) {
                    generator.writeRawValue(text);
                } else {
                    generator.writeString(text);
                }
            }
        }
    }

    /// What is no finite number stays text.
    private static void number(String text, JsonGenerator generator) {
        BigDecimal number = parsed(text);
        if (number == null) {
            generator.writeString(text);
        } else {
            generator.writeNumber(number);
        }
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    private String time(Column column, ResultSet rows, String text) throws SQLException {
        if (text.contains("infinity")) {
            return text;
        }
        return column.typeName().equals("timestamptz")
                ? rows.getObject(column.number(), OffsetDateTime.class)
                        .toInstant()
                        .toString()
                : rows.getObject(column.number(), LocalDateTime.class)
                        .atZone(zone)
                        .toInstant()
                        .toString();
    }
}
