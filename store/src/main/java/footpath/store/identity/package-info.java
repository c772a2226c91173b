/// Who is one person, from the evidence in the log: what arrived, and what people decided. Enter through
/// [footpath.store.identity.Persons]; [footpath.store.identity.IdentityReader] tells why.
@NullMarked
package footpath.store.identity;

import org.jspecify.annotations.NullMarked;
