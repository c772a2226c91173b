/// What has been collected: [Events] counts and shows it, [EventNames] tells it by name; its routes are in
/// [EventRoutes].
@NullMarked
package footpath.server.event;

import org.jspecify.annotations.NullMarked;
