package footpath.server.person;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.bot.BotReason;
import footpath.events.identity.Identity;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A server on a data directory of its own, and short ways to fill and ask it.
final class PeopleServer implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    final Footpath footpath;
    private final Serving serving;

    PeopleServer(Path data) {
        footpath = Footpath.open(data, Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
    }

    /// An event some seconds after noon, recorded then, under some identities.
    static Arrival event(String name, int second, String... identities) {
        return call(Optional.of(name), second, Arrival.NOTHING, false, identities);
    }

    /// A call that is flagged when it arrives.
    static Arrival flagged(String reason, Arrival call) {
        return new Arrival(
                call.messageId(),
                call.name(),
                call.channel(),
                call.identities(),
                call.times(),
                "{\"" + BotReason.PROPERTY + "\":\"" + reason + "\"}",
                call.traits(),
                call.firstTraits(),
                call.accounts(),
                call.client(),
                call.isMergeForced(),
                call.isHistorical());
    }

    static Arrival traits(String traits, int second, String... identities) {
        return call(Optional.empty(), second, traits, false, identities);
    }

    static Arrival forced(int second, String... identities) {
        return call(Optional.empty(), second, Arrival.NOTHING, true, identities);
    }

    /// A call that tells of accounts, as an event or by itself.
    static Arrival group(Optional<String> name, int second, List<AccountCall> accounts, String person) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.of("g" + second),
                name,
                "web",
                List.of(Identity.parse(person)),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                Arrival.NOTHING,
                Arrival.NOTHING,
                Arrival.NOTHING,
                accounts,
                Client.UNKNOWN,
                false,
                false);
    }

    private static Arrival call(
            Optional<String> name, int second, String traits, boolean isForced, String... identities) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.of("m" + second),
                name,
                "web",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                Arrival.NOTHING,
                traits,
                Arrival.NOTHING,
                Optional.empty(),
                Client.UNKNOWN,
                isForced,
                false);
    }

    /// Takes calls in, and returns when they are in every answer.
    void take(Arrival... calls) {
        long record = footpath.arrivals()
                .append(new ArrivalBatch("shop", List.of(calls), List.of()))
                .join();
        if (!footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20))) {
            throw new IllegalStateException("the calls are not in the log");
        }
        footpath.index().refresh();
    }

    JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    JsonNode post(String path, String body) {
        return answer(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    JsonNode put(String path, String body) {
        return answer(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    JsonNode delete(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + serving.port() + "/api/v1" + path);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return Json.tree(response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        serving.close();
        footpath.close();
    }
}
