package footpath.collect.file;

import footpath.collect.RowFinder;
import java.util.List;
import java.util.Optional;

/// A file seen as a table.
sealed interface FileTable permits CsvTable, JsonTable, ParquetTable {
    /// The columns that are known to be there.
    List<Column> columns();

    /// The column of this name, if there is one.
    Optional<Column> find(String name);

    /// The rows with some of the columns.
    Cells cells(List<Column> needed);

    RowFinder finder();

    /// @param prepare statements that must run first
    /// @param select  query with `source_row`, `cell_reason`, `cell_column` and the columns asked for
    /// @param refused relation `record`, `reason`, `reason_column` of what the reader refused
    record Cells(List<String> prepare, String select, Optional<String> refused) {}
}
