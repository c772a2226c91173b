package footpath.cli;

import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serves the API and the web page, on this machine alone, until stopped.",
        footer = {"", "Example:", "  footpath serve --port 8080"})
final class ServeCommand extends Action {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port; 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port = Serving.DEFAULT_PORT;

    @Option(
            names = "--question-limit",
            paramLabel = "SPAN",
            description = "a question that takes longer is ended (default: 2m)")
    private Duration questionLimit = Serving.DEFAULT_LIMIT;

    @Override
    void run() {
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = openOrCreate();
                Serving serving = Serving.start(footpath, port, questionLimit)) {
            announce(serving.address(), terminal());
            interruption.await();
        }
    }

    /// Tells where the page is, and that it can be had from now on.
    static void announce(String address, Terminal terminal) {
        terminal.note("Footpath is at " + address + "   (ready in " + Numbers.took(Uptime.ofThisProcess())
                + "; Ctrl-C stops it)");
    }
}
