package footpath.collect.feed;

import footpath.collect.source.DatabaseSettings.Overlap;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// A value of the column by which the rows of a database are read in order.
sealed interface CursorValue extends Comparable<CursorValue> {
    /// Of a whole number.
    record Whole(long number) implements CursorValue {}

    /// Of a decimal number.
    record Decimal(BigDecimal number) implements CursorValue {}

    /// Of a time.
    record Moment(OffsetDateTime time) implements CursorValue {}

    /// Of a time without a zone.
    record Local(LocalDateTime time) implements CursorValue {}

    /// What a column holds.
    enum Sort {
        WHOLE,
        DECIMAL,
        MOMENT,
        LOCAL;

        boolean isTime() {
            return this == MOMENT || this == LOCAL;
        }

        /// @throws FeedFailure if rows cannot be read in the order of such a column
        static Sort of(String column, int type, String typeName) throws FeedFailure {
            return switch (type) {
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
                case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    typeName.toLowerCase(Locale.ROOT).equals("timestamptz") ? MOMENT : LOCAL;
                default ->
                    throw new FeedFailure(
                            "cursor",
                            "column \"" + column + "\" is of type " + typeName,
                            "name a column of whole or decimal numbers or of timestamps that rises");
            };
        }
    }

    static CursorValue read(Sort sort, ResultSet rows, int column) throws SQLException {
        return switch (sort) {
            case WHOLE -> new Whole(rows.getLong(column));
            case DECIMAL -> new Decimal(rows.getBigDecimal(column));
            case MOMENT ->
                new Moment(rows.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
            case LOCAL -> new Local(rows.getObject(column, LocalDateTime.class));
        };
    }

    /// @throws RuntimeException if the text is of another sort
    static CursorValue parse(Sort sort, String text) {
        return switch (sort) {
            case WHOLE -> new Whole(Long.parseLong(text));
            case DECIMAL -> new Decimal(new BigDecimal(text));
            case MOMENT -> new Moment(OffsetDateTime.parse(text));
            case LOCAL -> new Local(LocalDateTime.parse(text));
        };
    }

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case Whole whole -> Long.toString(whole.number());
            case Decimal decimal -> decimal.number().toString();
            case Moment moment -> moment.time().toString();
            case Local local -> local.time().toString();
        };
    }

    default void bind(PreparedStatement statement, int parameter) throws SQLException {
        switch (this) {
            case Whole whole -> statement.setLong(parameter, whole.number());
            case Decimal decimal -> statement.setBigDecimal(parameter, decimal.number());
            case Moment moment -> statement.setObject(parameter, moment.time());
            case Local local -> statement.setObject(parameter, local.time());
        }
    }

    /// So much smaller.
    default CursorValue less(Overlap overlap) {
        return switch (this) {
            case Whole whole ->
                new Whole(
                        whole.number() < Long.MIN_VALUE + overlap.numbers()
                                ? Long.MIN_VALUE
                                : whole.number() - overlap.numbers());
            case Decimal decimal -> new Decimal(decimal.number().subtract(BigDecimal.valueOf(overlap.numbers())));
            case Moment moment -> new Moment(moment.time().minus(overlap.span()));
            case Local local -> new Local(local.time().minus(overlap.span()));
        };
    }

    /// Values of one sort alone are compared.
    @Override
    default int compareTo(CursorValue other) {
        return switch (this) {
            case Whole(long number) when other instanceof Whole(long with) -> Long.compare(number, with);
            case Decimal(BigDecimal number) when other instanceof Decimal(BigDecimal with) -> number.compareTo(with);
            case Moment(OffsetDateTime time)
            when other instanceof Moment(OffsetDateTime with) ->
                time.toInstant().compareTo(with.toInstant());
            case Local(LocalDateTime time) when other instanceof Local(LocalDateTime with) -> time.compareTo(with);
            default -> throw new IllegalArgumentException(this + " and " + other + " are of two sorts");
        };
    }
}
