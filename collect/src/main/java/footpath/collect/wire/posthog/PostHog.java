package footpath.collect.wire.posthog;

import footpath.collect.wire.Address;
import footpath.collect.wire.Answer;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.SizeLimits;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// PostHog's capture API. The older version answers for the whole request, the newer one
/// (`/i/v1/analytics/events`) for each event by its `uuid`; there an event in the quarantine is a
/// `drop`, which the client reports to its developer.
public final class PostHog implements WireProtocol {
    private static final String EACH = "/i/v1/analytics/events";
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final List<Address> ADDRESSES = Stream.concat(
                    Stream.of("/e", "/i/v0/e", "/capture", "/track", "/engage", "/batch")
                            .flatMap(path -> Stream.of(Address.post(path), Address.get(path))),
                    Stream.of(Address.post(EACH)))
            .toList();

    @Override
    public String name() {
        return "posthog";
    }

    @Override
    public List<Address> addresses() {
        return ADDRESSES;
    }

    @Override
    public List<Answer> answers() {
        return Configuration.ANSWERS;
    }

    @Override
    public int mostBytes(WireRequest request) {
        return SizeLimits.POSTHOG;
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        return CaptureBody.read(request, CaptureBytes.of(request, mostBytes(request)));
    }

    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        if (request.path().equals(EACH)) {
            return each(request, delivery, outcomes);
        }
        return Outcome.anyToRetry(outcomes)
                ? refused(request, RefusedRequest.busy(SOON))
                : WireReply.json(request, 200, "{\"status\":1}");
    }

    private static WireReply each(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        StringJoiner results = new StringJoiner(",", "{\"results\":{", "}}");
        for (int i = 0; i < outcomes.size(); i++) {
            Item item = delivery.items().get(i);
            String result = result(item, outcomes.get(i));
            item.id().ifPresent(id -> results.add(JsonText.quoted(id) + ":" + result));
        }
        return WireReply.json(request, 200, results.toString());
    }

    private static String result(Item item, Outcome outcome) {
        String details = switch (item) {
            case Item.Understood understood -> String.join("; ", understood.warnings());
            case Item.Misunderstood misunderstood -> misunderstood.reason();
        };
        String word = outcome == Outcome.QUARANTINED ? "drop" : outcome.word();
        return "{\"result\":\"" + word + "\"" + (details.isEmpty() ? "" : ",\"details\":" + JsonText.quoted(details))
                + "}";
    }

    @Override
    public WireReply refused(WireRequest request, RefusedRequest refused) {
        String type = switch (refused.kind()) {
            case NO_KEY, UNKNOWN_KEY, NOT_AUTHENTIC, DISABLED -> "authentication_error";
            case LIMITED -> "throttled_error";
            case BUSY -> "server_error";
            case EMPTY, NOT_INFLATABLE, UNDECODABLE, NO_EVENTS, TOO_LARGE -> "validation_error";
        };
        int status = refused.kind() == RefusedRequest.Kind.DISABLED
                ? 401
                : refused.kind().status();
        String code = refused.kind().name().toLowerCase(Locale.ROOT);
        String detail = JsonText.quoted(String.valueOf(refused.getMessage()));
        return WireReply.json(
                        request,
                        status,
                        "{\"type\":\"" + type + "\",\"code\":\"" + code + "\",\"detail\":" + detail + ",\"attr\":null}")
                .retryAfter(refused.retryAfter());
    }
}
