/// Whether an installation is sound, and what to do if it is not: [footpath.server.doctor.Doctor] examines a data
/// directory that no server runs on; of one that runs it asks the health.
@NullMarked
package footpath.server.doctor;

import org.jspecify.annotations.NullMarked;
