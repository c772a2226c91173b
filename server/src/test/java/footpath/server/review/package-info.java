@NullMarked
package footpath.server.review;

import org.jspecify.annotations.NullMarked;
