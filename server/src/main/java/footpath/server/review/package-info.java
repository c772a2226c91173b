/// When maps are to be reviewed, why, and what was said of them then.
@NullMarked
package footpath.server.review;

import org.jspecify.annotations.NullMarked;
