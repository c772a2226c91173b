/// For which purposes persons may be looked at, and what one person said of them: told, declared and noted.
@NullMarked
package footpath.server.consent;

import org.jspecify.annotations.NullMarked;
