/// Whom this installation keeps nothing of: [footpath.store.suppression.SuppressionList] answers whether an
/// identity, a batch or raw bytes name one of them, from keyed hashes that nobody can read back.
@NullMarked
package footpath.store.suppression;

import org.jspecify.annotations.NullMarked;
