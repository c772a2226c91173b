/// A measured map as a table for the terminal. Enter through [MapTable].
@NullMarked
package footpath.maps.text;

import org.jspecify.annotations.NullMarked;
