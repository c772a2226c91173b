/// Companies, households and other groups of persons: finds them, tells what holds of them, who belongs to them and
/// what their members did, and takes decisions by hand about that. Enter by [footpath.server.account.Accounts].
@NullMarked
package footpath.server.account;

import org.jspecify.annotations.NullMarked;
