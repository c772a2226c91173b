/// What could not be understood: [footpath.server.quarantine.Quarantine] lists it and forgets it,
/// [footpath.server.quarantine.Replay] repairs calls and reads them again; their routes are in
/// [footpath.server.quarantine.QuarantineRoutes].
@NullMarked
package footpath.server.quarantine;

import org.jspecify.annotations.NullMarked;
