/// Everything that happened to a map, in one list.
@NullMarked
package footpath.server.activity;

import org.jspecify.annotations.NullMarked;
