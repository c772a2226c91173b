/// Tests of importing files over the API.
@NullMarked
package footpath.server.imports;

import org.jspecify.annotations.NullMarked;
