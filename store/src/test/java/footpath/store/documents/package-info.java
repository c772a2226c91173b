@NullMarked
package footpath.store.documents;

import org.jspecify.annotations.NullMarked;
