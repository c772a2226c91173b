/// Everything that happened to a map, in one list: [Activities] puts it together.
@NullMarked
package footpath.maps.activity;

import org.jspecify.annotations.NullMarked;
