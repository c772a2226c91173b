/// Files that are no tables: process logs, mail boxes, access logs, exports. Each reader turns a file into
/// records,
/// JSON objects one after the other, in bounded memory, and says where each stood.
///
/// Enter through [RecordReaders]. Knows no mappings, no database of events and no HTTP.
@NullMarked
package footpath.collect.record;

import org.jspecify.annotations.NullMarked;
