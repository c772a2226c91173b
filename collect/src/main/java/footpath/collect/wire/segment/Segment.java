package footpath.collect.wire.segment;

import footpath.collect.wire.Address;
import footpath.collect.wire.Answer;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Inflation;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.JsonIn;
import footpath.collect.wire.call.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Segment's HTTP tracking API and RudderStack's data plane.
///
/// analytics-java reads the answer as JSON and wants `success` in it, RudderStack's clients look at
/// the status alone; so the
/// answer is that JSON unless surely no client of Segment sent the request. A call that cannot be read
/// never costs its batch:
/// Segment's clients drop a batch at most answers of 400 to 499.
public final class Segment implements WireProtocol {
    private static final List<Address> ADDRESSES = CallTypes.addresses();
    private static final String BATCH = "/beacon/v1/batch";

    /// A key that stands for none, and the larger limits of RudderStack's clients.
    private static final Map<String, String> ALONE = Map.of("Authorization", "Bearer replay", "AnonymousId", "replay");

    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public List<Address> addresses() {
        return ADDRESSES;
    }

    @Override
    public List<Answer> answers() {
        return Settings.ANSWERS;
    }

    @Override
    public int mostBytes(WireRequest request) {
        return Dialect.of(request).mostBytes(request);
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        Delivery delivery = isPixel(request)
                ? Pixel.read(request)
                : CallBody.read(request, Inflation.body(request, mostBytes(request)));
        if (delivery.writeKey().isEmpty()) {
            throw RefusedRequest.noKey("send it as Authorization: Basic base64(key + \":\"), or as writeKey");
        }
        if (delivery.items().isEmpty() && Dialect.of(request) == Dialect.RUDDER) {
            throw RefusedRequest.noEvents();
        }
        return delivery;
    }

    /// {@inheritDoc} One out of a batch is sent in a batch again, and one that was a picture's address as that.
    @Override
    public WireRequest alone(byte[] call, String address, Instant received) throws RefusedRequest {
        if (address.startsWith("/pixel/")) {
            return new WireRequest(
                    "GET", address, Pixel.parameters(call), ALONE, new byte[0], received, Optional.empty());
        }
        if (CallTypes.isOne(address)) {
            return new WireRequest("POST", address, Map.of(), ALONE, call, received, Optional.empty());
        }
        byte[] batch = JsonIn.enclosed("{\"batch\":[", call, "]}");
        return new WireRequest("POST", BATCH, Map.of(), ALONE, batch, received, Optional.empty());
    }

    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        if (Outcome.anyToRetry(outcomes)) {
            return refused(request, RefusedRequest.busy(SOON));
        }
        if (isPixel(request)) {
            return WireReply.pixel(request);
        }
        return Dialect.isSurelyRudder(request)
                ? WireReply.text(request, 200, "OK")
                : WireReply.json(request, 200, "{\"success\":true}");
    }

    @Override
    public WireReply refused(WireRequest request, RefusedRequest refused) {
        return switch (Dialect.of(request)) {
            case SEGMENT -> toSegment(request, refused);
            case RUDDER -> toRudder(request, refused);
        };
    }

    private static WireReply toSegment(WireRequest request, RefusedRequest refused) {
        int status = refused.kind() == RefusedRequest.Kind.TOO_LARGE
                ? 400
                : refused.kind().status();
        String message = JsonText.quoted(String.valueOf(refused.getMessage()));
        return WireReply.json(request, status, "{\"success\":false,\"message\":" + message + "}")
                .retryAfter(refused.retryAfter());
    }

    private static WireReply toRudder(WireRequest request, RefusedRequest refused) {
        String text = switch (refused.kind()) {
            case EMPTY -> "request body is nil";
            case NOT_INFLATABLE -> "failed to uncompress request body";
            case UNDECODABLE -> "invalid json";
            case NO_EVENTS -> "empty batch payload";
            case NO_KEY -> "failed to read writekey from header";
            case UNKNOWN_KEY, NOT_AUTHENTIC -> "invalid write key";
            case DISABLED -> "source is disabled";
            case TOO_LARGE -> "request size exceeds max limit";
            case LIMITED -> "max requests limit reached";
            case BUSY -> "service unavailable";
        };
        return WireReply.text(request, refused.kind().status(), text + "\n").retryAfter(refused.retryAfter());
    }

    private static boolean isPixel(WireRequest request) {
        return Optional.of(request.path())
                .filter(path -> path.startsWith("/pixel/"))
                .isPresent();
    }
}
