package footpath.cli;

import footpath.server.Footpath;
import footpath.server.access.AdministratorToken;
import footpath.server.http.Listening;
import footpath.server.serve.Serving;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Serves the API and the web page until stopped: on this machine alone, unless another address is named.",
            "Where others can reach it, it asks for the administrator token, which the first such start makes and"
                    + " tells once; footpath token new makes another."
        },
        footer = {"", "Example:", "  footpath serve --port 8080"})
final class ServeCommand extends Action {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port; 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port = Serving.DEFAULT_PORT;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "the address of the interface it listens on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "a name it answers to, as footpath.example.org; may be repeated")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--question-limit",
            paramLabel = "SPAN",
            description = "a question that takes longer is ended (default: 2m)")
    private Duration questionLimit = Serving.DEFAULT_LIMIT;

    @Override
    void run() {
        Listening listening = Listening.of(address, port, hosts);
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = openOrCreate();
                Serving serving = start(footpath, listening)) {
            announce(serving.address(), terminal());
            interruption.await();
        }
    }

    private Serving start(Footpath footpath, Listening listening) {
        AdministratorToken token = new AdministratorToken(footpath.path());
        if (listening.isPublic() && !token.exists()) {
            // Told before the server listens: a start that fails afterwards must not leave a token nobody knows.
            terminal().note("Administrator token, told this once: " + token.renew());
        }
        return Serving.start(footpath, listening, questionLimit);
    }

    /// Tells where the page is, and that it can be had from now on.
    static void announce(String address, Terminal terminal) {
        terminal.note("Footpath is at " + address + "   (ready in " + Numbers.took(Uptime.ofThisProcess())
                + "; Ctrl-C stops it)");
    }
}
