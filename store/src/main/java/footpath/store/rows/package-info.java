/// What the rows of the log's tables are made of: numbers for words and identities, fingerprints, marks, JSON values,
/// and the conditions by which rows are read.
@NullMarked
package footpath.store.rows;

import org.jspecify.annotations.NullMarked;
