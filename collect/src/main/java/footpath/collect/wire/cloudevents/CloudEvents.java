package footpath.collect.wire.cloudevents;

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
import footpath.collect.wire.call.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// CloudEvents 1.0 over HTTP, in its three modes: structured (a body that is the event), batched (a
/// list of them) and binary (attributes as headers `ce-…`, the body is the data). Structured and
/// batched are told apart by the body.
///
/// The answer has no body, since brokers would take one for an event sent in return.
public final class CloudEvents implements WireProtocol {
    private static final List<Address> ADDRESSES = List.of(Address.post("/v1/cloudevents"));
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "cloudevents";
    }

    @Override
    public List<Address> addresses() {
        return ADDRESSES;
    }

    @Override
    public int mostBytes(WireRequest request) {
        return SizeLimits.CLOUD_EVENTS;
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        Optional<String> key =
                WriteKeys.bearer(request).or(() -> WriteKeys.basic(request)).or(() -> WriteKeys.query(request));
        if (key.isEmpty()) {
            throw RefusedRequest.noKey("send it as Authorization: Bearer KEY, or as ?writeKey=KEY");
        }
        boolean isBinary = request.header("ce-specversion").isPresent();
        byte[] body =
                isBinary && request.body().length == 0 ? new byte[0] : Inflation.body(request, mostBytes(request));
        List<Item> items = isBinary ? List.of(BinaryEvent.read(request, body)) : EventBodies.read(request, body);
        if (items.isEmpty()) {
            throw RefusedRequest.noEvents();
        }
        return new Delivery(key, items);
    }

    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        return Outcome.anyToRetry(outcomes)
                ? refused(request, RefusedRequest.busy(SOON))
                : WireReply.empty(request, 204);
    }

    @Override
    public WireReply refused(WireRequest request, RefusedRequest refused) {
        String code = refused.kind().name().toLowerCase(Locale.ROOT);
        String message = JsonText.quoted(String.valueOf(refused.getMessage()));
        return WireReply.json(
                        request,
                        refused.kind().status(),
                        "{\"error\":{\"code\":\"" + code + "\",\"message\":" + message + "}}")
                .retryAfter(refused.retryAfter());
    }
}
