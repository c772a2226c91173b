package footpath.collect.feed;

import footpath.collect.source.DatabaseSettings;
import footpath.collect.webhook.MappedRecord;
import footpath.collect.wire.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the rows of a table or of a query in the order of their cursor. A pull is one transaction that reads alone,
/// row by row as the database sends them; memory is that of one batch.
final class DatabaseFeed implements Feed {
    /// How long a row may take from getting its cursor value to being committed.
    private static final Duration LATEST_COMMIT = Duration.ofHours(1);

    /// How long message ids are remembered for certain.
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int MOST_BATCH_BYTES = 4 << 20;

    private final DatabaseSettings settings;
    private final DatabaseLogin login;
    private final RowQuery query;
    private final Clock clock;
    private final RowIds ids = new RowIds();

    DatabaseFeed(DatabaseSettings settings, List<String> passwords, Clock clock) {
        this.settings = settings;
        this.login = new DatabaseLogin(settings, passwords);
        this.query = new RowQuery(settings);
        this.clock = clock;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public void pull(Optional<String> stored, BatchTaker taker) throws FeedFailure {
        Instant begun = clock.instant();
        try (Connection connection = login.open()) {
            CursorValue.Sort sort = sort(connection);
            Optional<DatabasePosition> position = stored.flatMap(
                            json -> DatabasePosition.read(json, query.rows(), sort))
                    .map(known -> isOutOfMemory(known, begun) ? known.withoutLooking() : known);
            try (PreparedStatement statement = query.behind(connection, sort, position)) {
                statement.setFetchSize(settings.batch());
                try (ResultSet rows = statement.executeQuery()) {
                    Reading reading = new Reading(rows, sort, position, taker);
                    reading.all();
                    reading.settle(begun);
                }
            }
        } catch (SQLException failed) {
            throw login.failure(failed);
        }
    }

    private CursorValue.Sort sort(Connection connection) throws SQLException, FeedFailure {
        try (PreparedStatement columns = query.columns(connection);
                ResultSet none = columns.executeQuery()) {
            int number = RowJson.of(none.getMetaData(), settings.zone()).number("cursor", settings.cursor());
            return CursorValue.Sort.of(
                    settings.cursor(),
                    none.getMetaData().getColumnType(number),
                    none.getMetaData().getColumnTypeName(number));
        }
    }

    /// After a long standstill, what is read again could count twice.
    private boolean isOutOfMemory(DatabasePosition position, Instant now) {
        return position.markedAt()
                .plus(REMEMBERED)
                .minus(settlingAge())
                .minus(settings.interval())
                .isBefore(now);
    }

    private Duration settlingAge() {
        Duration span = settings.overlap().span();
        return span.compareTo(LATEST_COMMIT) > 0 ? span : LATEST_COMMIT;
    }

    @Override
    public void close() {
        login.close();
    }

    /// One pull on its way.
    private final class Reading {
        private final ResultSet rows;
        private final CursorValue.Sort sort;
        private final RowJson json;
        private final int cursor;
        private final List<Integer> key = new ArrayList<>();
        private final BatchTaker taker;
        private final List<Item> items = new ArrayList<>();
        private final List<String> batchIds = new ArrayList<>();
        private Optional<DatabasePosition> position;
        private int bytes;

        Reading(ResultSet rows, CursorValue.Sort sort, Optional<DatabasePosition> position, BatchTaker taker)
                throws SQLException, FeedFailure {
            this.rows = rows;
            this.sort = sort;
            this.position = position;
            this.taker = taker;
            this.json = RowJson.of(rows.getMetaData(), settings.zone());
            this.cursor = json.number("cursor", settings.cursor());
            for (String column : settings.key()) {
                key.add(json.number("key", column));
            }
        }

        void all() throws SQLException, FeedFailure {
            while (rows.next()) {
                row();
                if (items.size() >= settings.batch() || bytes >= MOST_BATCH_BYTES) {
                    handOver();
                }
            }
            if (!items.isEmpty()) {
                handOver();
            }
        }

        private void row() throws SQLException {
            Instant now = clock.instant();
            CursorValue value = CursorValue.read(sort, rows, cursor);
            byte[] row = json.write(rows);
            String id = ids.of(rows, key, value, row);
            if (!ids.isKnown(id)) {
                items.add(MappedRecord.read(settings.mapping(), row, id, now));
                batchIds.add(id);
                bytes += row.length;
                position = Optional.of(position.map(known -> known.through(value))
                        .orElseGet(() -> DatabasePosition.first(query.rows(), value, now)));
            }
        }

        private void handOver() throws FeedFailure {
            taker.take(PulledBatch.of(items, position.orElseThrow().json(), OptionalLong.empty()));
            ids.add(batchIds);
            items.clear();
            batchIds.clear();
            bytes = 0;
        }

        void settle(Instant begun) throws FeedFailure {
            if (position.isPresent()) {
                taker.take(PulledBatch.of(
                        List.of(), position.get().settled(begun, settlingAge()).json(), OptionalLong.of(0)));
            }
        }
    }
}
