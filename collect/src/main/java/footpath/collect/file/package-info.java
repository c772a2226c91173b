/// Files in: [FileImport] reads a CSV, JSON-lines or Parquet file through DuckDB by a mapping.
///
/// A file and a mapping are compiled to one SQL relation (see [footpath.collect.BulkLoad]); the log runs it, so rows
/// never leave the database engine. A second, private engine in memory looks at columns and checks expressions before
/// anything is read.
@NullMarked
package footpath.collect.file;

import org.jspecify.annotations.NullMarked;
