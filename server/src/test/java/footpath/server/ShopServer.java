package footpath.server;

import footpath.collect.source.NoSettings;
import footpath.collect.source.SourceKind;
import footpath.server.serve.Serving;
import footpath.server.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/// A server on a data directory of its own, with one source that anybody who has its key may send to.
public final class ShopServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final String key;
    private Footpath footpath;
    private Serving serving;

    /// @param source the name of the source
    public ShopServer(Path data, String source) {
        this.data = data;
        footpath = Footpath.open(data, Footpath.Missing.IS_CREATED);
        key = new Sources(footpath.sources(), footpath.clock())
                .create(source, SourceKind.API, new NoSettings())
                .liveKeys()
                .getFirst();
        serving = Serving.start(footpath, 0);
    }

    /// Ends it and starts it again on the same data.
    public void restart() {
        serving.close();
        footpath.close();
        footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR);
        serving = Serving.start(footpath, 0);
    }

    /// The one that runs now.
    public Footpath footpath() {
        return footpath;
    }

    /// The write key of the source.
    public String key() {
        return key;
    }

    public int port() {
        return serving.port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(serving.address() + path));
    }

    public HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        serving.close();
        footpath.close();
    }
}
