@NullMarked
package footpath.server.activity;

import org.jspecify.annotations.NullMarked;
