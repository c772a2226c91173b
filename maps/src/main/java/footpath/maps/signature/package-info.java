/// Who signed which revision of a map or of one of its stages, and whether that still stands.
@NullMarked
package footpath.maps.signature;

import org.jspecify.annotations.NullMarked;
