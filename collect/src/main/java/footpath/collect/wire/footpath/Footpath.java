package footpath.collect.wire.footpath;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// Footpath's own protocol. A body is one event, a list of them, an object with such a list under
/// `events`, or a line of JSON for each (`application/x-ndjson`); the answer tells for each event in
/// turn what became of it.
public final class Footpath implements WireProtocol {
    private static final List<Address> ADDRESSES = List.of(Address.post("/v1/events"));

    @Override
    public String name() {
        return "footpath";
    }

    @Override
    public List<Address> addresses() {
        return ADDRESSES;
    }

    @Override
    public int mostBytes(WireRequest request) {
        return SizeLimits.FOOTPATH;
    }

    @Override
    public Delivery read(WireRequest request) throws RefusedRequest {
        byte[] body = Inflation.body(request, mostBytes(request));
        Optional<String> key =
                WriteKeys.bearer(request).or(() -> WriteKeys.basic(request)).or(() -> WriteKeys.query(request));
        if (key.isEmpty()) {
            throw RefusedRequest.noKey("send it as Authorization: Bearer KEY");
        }
        boolean isLines = request.header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.contains("ndjson") || type.contains("jsonl") || type.contains("json-lines"))
                .isPresent();
        List<Item> items = isLines ? EventLines.read(request, body) : EventBody.read(request, body);
        if (items.isEmpty()) {
            throw RefusedRequest.noEvents();
        }
        return new Delivery(key, items);
    }

    /// 200 if each event is kept, be it in the quarantine; 503 if none is, so that plain clients send
    /// again; 207 if some must be sent again.
    @Override
    public WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes) {
        StringJoiner results = new StringJoiner(",", "{\"results\":[", "]}");
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(result(delivery.items().get(i), outcomes.get(i)));
        }
        boolean isAllToRetry = outcomes.stream().allMatch(outcome -> outcome == Outcome.RETRY);
        int some = Outcome.anyToRetry(outcomes) ? 207 : 200;
        return WireReply.json(request, isAllToRetry ? 503 : some, results.toString());
    }

    private static String result(Item item, Outcome outcome) {
        String id = item.id().map(JsonText::quoted).orElse("null");
        String details = switch (item) {
            case Item.Understood understood -> String.join("; ", understood.warnings());
            case Item.Misunderstood misunderstood -> misunderstood.reason();
        };
        return "{\"id\":" + id + ",\"result\":\"" + outcome.word() + "\""
                + (details.isEmpty() ? "" : ",\"details\":" + JsonText.quoted(details)) + "}";
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
