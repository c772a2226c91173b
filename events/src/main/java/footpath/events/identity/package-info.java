/// Which traces belong to one person.
///
/// An [footpath.events.identity.Identity] is one trace; [footpath.events.identity.IdentityRules] say which
/// are taken at their word; [footpath.events.identity.Evidence] says which two are one person, or are not;
/// and [footpath.events.identity.IdentityGraph], the entry, tells from all evidence who is who.
///
/// Leans on the JDK and the nouns of the platform. Knows no storage and no format.
@NullMarked
package footpath.events.identity;

import org.jspecify.annotations.NullMarked;
