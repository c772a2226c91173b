package footpath.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file, ready to be read by the database that keeps the log.
///
/// The rows are a SQL relation with the columns `position` (from 0, rising in file order), `source_row` (position among
/// the file's readable rows), `row_count` (rows of the file it stands for), `person`, `time_micros`, `name`, `channel`,
/// `message_id`, `properties` (JSON object as text), `traits` (JSON object as text or NULL), `reason` (why it cannot be
/// understood, or NULL), `reason_column`, `is_sound` (whether nothing is wrong with it but what `is_object` and
/// `wrongKeys` tell) and `is_object` (whether JSON objects of the file that are taken over whole are such). What a row
/// with a reason holds beside it means nothing.
///
/// @param file          the file
/// @param source        the feed it belongs to
/// @param mappingDigest digest of the mapping, other files it draws on included
/// @param prepare       statements to run first, in order; they create temporary tables alone
/// @param rows          the relation
/// @param refused       relation `record`, `reason`, `reason_column` of the rows the reader refused; absent if
/// the format refuses none
/// @param wrongKeys     by column that many rows share, a condition on `key` that tells whether a text in it is wrong
/// @param shape         what a row becomes
/// @param propertyNames names of the properties, if they are known before reading
/// @param finder        where a row stands in the file
/// @param beforeCommit  run last; throws [InvalidInput] if the file is no longer what it was
public record BulkLoad(
        FileIdentity file,
        String source,
        String mappingDigest,
        List<String> prepare,
        String rows,
        Optional<String> refused,
        Map<String, String> wrongKeys,
        Shape shape,
        Optional<List<String>> propertyNames,
        RowFinder finder,
        Runnable beforeCommit) {
    public BulkLoad {
        prepare = List.copyOf(prepare);
        wrongKeys = Map.copyOf(wrongKeys);
        propertyNames = propertyNames.map(List::copyOf);
    }

    /// What a row becomes.
    ///
    /// @param events     rows become events
    /// @param traits     rows carry traits
    /// @param messageIds events carry the sender's ids
    public record Shape(boolean events, boolean traits, boolean messageIds) {}
}
