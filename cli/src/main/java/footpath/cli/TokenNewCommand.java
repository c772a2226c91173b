package footpath.cli;

import footpath.server.access.AdministratorToken;
import picocli.CommandLine.Command;

@Command(
        name = "new",
        description = {
            "Makes a new administrator token and tells it, this once; the one before and all sessions end at once.",
            "Works beside a running server."
        },
        footer = {"", "Example:", "  footpath token new"})
final class TokenNewCommand extends Action {
    record NewToken(String token) {}

    @Override
    void run() {
        String token = new AdministratorToken(footpath().dataDirectory()).renew();
        if (isJson()) {
            terminal().json(new NewToken(token));
        } else {
            terminal().line(token);
        }
    }
}
