/// Who may use a server that others than this machine can reach: [footpath.server.access.AdministratorToken] is
/// what an administrator shows, [footpath.server.access.Guard] asks for it, and
/// [footpath.server.access.Sessions] lets the page show it once.
@NullMarked
package footpath.server.access;

import org.jspecify.annotations.NullMarked;
