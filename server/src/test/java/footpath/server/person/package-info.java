/// Tests of persons and their identities over HTTP.
@NullMarked
package footpath.server.person;

import org.jspecify.annotations.NullMarked;
