/// Accounts and households: their traits, who belongs to them when, and what people decided about that. Enter through
/// [footpath.store.account.Accounts].
@NullMarked
package footpath.store.account;

import org.jspecify.annotations.NullMarked;
