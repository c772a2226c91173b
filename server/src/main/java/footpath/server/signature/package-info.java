/// Who signed which maps and stages, and whether that still stands.
@NullMarked
package footpath.server.signature;

import org.jspecify.annotations.NullMarked;
