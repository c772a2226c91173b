/// Adds whole files to the log, each wholly or not at all. Enter through [footpath.store.imports.BulkImports].
@NullMarked
package footpath.store.imports;

import org.jspecify.annotations.NullMarked;
