/// The rights of persons: [footpath.server.privacy.PersonExport] tells all that is known of one,
/// [footpath.server.privacy.PrivacyRoutes] erases, suppresses and sets how long events are kept.
@NullMarked
package footpath.server.privacy;

import org.jspecify.annotations.NullMarked;
