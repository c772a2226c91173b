package footpath.cli;

import footpath.server.Footpath;
import footpath.server.map.Maps;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import picocli.CommandLine.Command;

/// Does once what starts do, so that the virtual machine can keep what it learned for later starts. Run by the
/// build.
@Command(
        name = "rehearse",
        hidden = true,
        description = "Goes through a start of the demonstration in an empty data directory, and ends.",
        footer = {"", "Example:", "  footpath rehearse"})
final class RehearseCommand extends Action {
    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/version",
            "/api/v1/maps",
            "/api/v1/maps/" + DemoData.MAP,
            "/api/v1/maps/" + DemoData.MAP + "/measure",
            "/api/v1/maps/" + DemoData.MAP + "/measure?persona=families",
            "/api/v1/maps/" + DemoData.MAP + "/steps/redeem/persons",
            "/api/v1/persons?query=71",
            "/api/v1/persons/1",
            "/api/v1/events/count",
            "/api/v1/nothing");

    @Override
    void run() {
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = openOrCreate();
                Serving serving = Serving.start(footpath, 0)) {
            DemoCommand.take(DemoData.find(), footpath, terminal(), interruption);
            DemoCommand.print(new Maps(footpath), footpath());
            ask(serving);
        }
    }

    private static void ask(Serving serving) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                client.send(
                        HttpRequest.newBuilder(URI.create(serving.address() + path))
                                .build(),
                        BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("the server does not answer", unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
