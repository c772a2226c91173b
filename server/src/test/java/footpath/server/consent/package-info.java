/// Tests of purposes and consents.
@NullMarked
package footpath.server.consent;

import org.jspecify.annotations.NullMarked;
