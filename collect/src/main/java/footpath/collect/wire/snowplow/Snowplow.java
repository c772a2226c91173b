package footpath.collect.wire.snowplow;

import footpath.collect.wire.Address;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Inflation;
import footpath.collect.wire.Item;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.SizeLimits;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.WriteKeys;
import footpath.collect.wire.call.JsonIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Snowplow's tracker protocol, version 2. It has no keys: the application id (`aid`) stands for one,
/// unless the tracker was told to send an `Authorization`.
///
/// A tracker takes any answer of 200 to 299 for delivered, never sends again after 400, 401, 403, 410
/// and 422, and sends again after all others; so a source that is switched off or not known answers
/// 403 and 401.
public final class Snowplow implements WireProtocol {
    private static final Address PIXEL = Address.get("/i");
    private static final List<Address> ADDRESSES = List.of(Address.post("/com.snowplowanalytics.snowplow/tp2"), PIXEL);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "snowplow";
    }

    @Override
    public List<Address> addresses() {
        return ADDRESSES;
    }

    @Override
    public int mostBytes(WireRequest request) {
        return SizeLimits.SNOWPLOW;
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        WireRequest shown = request.header("SP-Anonymous").isPresent() ? request.withoutIp() : request;
        Payload payload = PIXEL.matches(request)
                ? Payload.ofQuery(shown)
                : Payload.ofBody(shown, Inflation.body(request, mostBytes(request)));
        Optional<String> key = WriteKeys.basic(request)
                .or(() -> WriteKeys.bearer(request))
                .or(() -> WriteKeys.query(request))
                .or(payload::appId);
        if (key.isEmpty()) {
            throw RefusedRequest.noKey("give it to the tracker as its appId");
        }
        List<Item> items = payload.items();
        if (items.isEmpty()) {
            throw RefusedRequest.noEvents();
        }
        return new Delivery(key, items);
    }

    @Override
    public WireRequest alone(byte[] call, String address, Instant received) throws RefusedRequest {
        return WireRequest.alone(
                ADDRESSES.getFirst().path(), JsonIn.enclosed("{\"schema\":\"\",\"data\":[", call, "]}"), received);
    }

    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        if (Outcome.anyToRetry(outcomes)) {
            return refused(request, RefusedRequest.busy(SOON));
        }
        return PIXEL.matches(request) ? WireReply.pixel(request) : WireReply.text(request, 200, "ok");
    }

    @Override
    public WireReply refused(WireRequest request, RefusedRequest refused) {
        int status = switch (refused.kind()) {
            case DISABLED -> 403;
            case TOO_LARGE -> 422;
            case EMPTY, NOT_INFLATABLE, UNDECODABLE, NO_EVENTS, NO_KEY, UNKNOWN_KEY, NOT_AUTHENTIC, LIMITED, BUSY ->
                refused.kind().status();
        };
        return WireReply.text(request, status, String.valueOf(refused.getMessage()))
                .retryAfter(refused.retryAfter());
    }
}
