@NullMarked
package footpath.testkit;

import org.jspecify.annotations.NullMarked;
