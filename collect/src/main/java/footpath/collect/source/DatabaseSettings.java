package footpath.collect.source;

import footpath.collect.mapping.BodyMapping;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Which rows of a database are events, and how often it is looked for new ones. The password is a secret of the
/// source.
///
/// @param json     as it was written
/// @param url      of the driver, as `jdbc:postgresql://host/database`; without a password
/// @param user     as whom to log in; absent if the database asks for none
/// @param rows     which rows
/// @param cursor   the column that is larger in each new or changed row: a rising number or a time
/// @param overlap  how far below the largest value already read it is read again, for rows that were committed late
/// @param key      the columns that tell a row from all others; without them all columns do
/// @param batch    how many rows are held in memory at once, 1 to 10,000
/// @param interval from the end of a look to the next, at most six hours
/// @param zone     of times that name none
/// @param mapping  how a row becomes an event, by the names of its columns
public record DatabaseSettings(
        String json,
        String url,
        Optional<String> user,
        Rows rows,
        String cursor,
        Overlap overlap,
        List<String> key,
        int batch,
        Duration interval,
        ZoneId zone,
        BodyMapping mapping)
        implements SourceSettings {
    public DatabaseSettings {
        key = List.copyOf(key);
    }

    /// Which rows are read.
    public sealed interface Rows {}

    /// All rows of a table or a view.
    ///
    /// @param names schema, if it is named, and table
    public record Table(List<String> names) implements Rows {
        public Table {
            names = List.copyOf(names);
        }
    }

    /// What a query answers.
    public record Query(String sql) implements Rows {}

    /// How much is read again.
    ///
    /// @param span    where the cursor is a time; at most three hours
    /// @param numbers where the cursor is a number; at most a million
    public record Overlap(Duration span, long numbers) {}
}
