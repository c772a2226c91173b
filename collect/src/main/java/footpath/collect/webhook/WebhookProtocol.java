package footpath.collect.webhook;

import footpath.collect.wire.Address;
import footpath.collect.wire.Answer;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Inflation;
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
import java.util.function.Function;

/// A webhook as a protocol: the write key of the source stands in the address, and what the source knows of
/// the sender is asked by it.
final class WebhookProtocol implements WireProtocol {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Webhook webhook;
    private final Function<String, Optional<WebhookSettings>> settings;
    private final Address address;

    WebhookProtocol(Webhook webhook, Function<String, Optional<WebhookSettings>> settings) {
        this.webhook = webhook;
        this.settings = settings;
        this.address = Address.post("/v1/webhooks/" + webhook.name() + "/{writeKey}");
    }

    @Override
    public String name() {
        return webhook.name();
    }

    @Override
    public List<Address> addresses() {
        return List.of(address);
    }

    /// Products ask by `HEAD`, and people by `GET`, whether the address is one.
    @Override
    public List<Answer> answers() {
        return List.of(
                new Answer(new Address("HEAD", address.path()), request -> WireReply.empty(request, 200)),
                new Answer(Address.get(address.path()), request -> WireReply.empty(request, 200)));
    }

    @Override
    public int mostBytes(WireRequest request) {
        return SizeLimits.WEBHOOK;
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        Optional<String> key = address.variable(request.path()).flatMap(WriteKeys::checked);
        if (key.isEmpty()) {
            throw RefusedRequest.noKey("send to " + address.path());
        }
        Optional<WebhookSettings> known = settings.apply(key.get());
        if (known.isEmpty()) {
            throw RefusedRequest.unknownKey();
        }
        int most = mostBytes(request);
        if (request.body().length > most) {
            throw RefusedRequest.tooLarge(most);
        }
        webhook.authenticate(request, known.get());
        return new Delivery(key, webhook.read(request, Inflation.body(request, most), known.get()));
    }

    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        return Outcome.anyToRetry(outcomes) ? refused(request, RefusedRequest.busy(SOON)) : webhook.accepted(request);
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
