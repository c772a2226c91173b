@NullMarked
package footpath.index;

import org.jspecify.annotations.NullMarked;
