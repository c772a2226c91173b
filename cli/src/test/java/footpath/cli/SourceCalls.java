package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BooleanSupplier;

/// What tests ask of the sources of a running server.
///
/// @param address of the server
record SourceCalls(String address) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Makes a source that is pulled.
    void create(String name, String kind, String settings) {
        String body = "{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\",\"settings\":" + settings + "}";
        assertThat(send("POST", "", body)).contains("\"keys\":[]");
    }

    String change(String name, String body) {
        return send("PUT", "/" + name, body);
    }

    String source(String name) {
        return send("GET", "/" + name, "");
    }

    /// How many records its status tells.
    long taken(String name) {
        String told = source(name);
        int at = told.indexOf("\"rowsTaken\":");
        return at < 0 ? 0 : Long.parseLong(told.substring(at + 12, told.indexOf(',', at)));
    }

    private String send(String method, String path, String body) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1/sources" + path))
                                    .header("Content-Type", "application/json")
                                    .method(
                                            method,
                                            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Waits up to two minutes, for machines that have much to do, until it holds once: a source that rests may pull
    /// again a moment later.
    static void await(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 4_800; i++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(25);
        }
        fail("not within two minutes");
    }
}
