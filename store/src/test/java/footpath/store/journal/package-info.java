/// Tests of the journal on real files.
@NullMarked
package footpath.store.journal;

import org.jspecify.annotations.NullMarked;
