/// What comes in: the nouns of an import, and the port to the log that takes it.
///
/// Enter through [footpath.collect.file.FileImport]: a file and a mapping become events. The store implements
/// [BulkLog]. Knows no HTTP and no storage.
@NullMarked
package footpath.collect;

import org.jspecify.annotations.NullMarked;
