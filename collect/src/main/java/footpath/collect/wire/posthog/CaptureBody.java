package footpath.collect.wire.posthog;

import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.WriteKeys;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a body that is one event, a list of them, or an object with such a list under `batch`.
final class CaptureBody {
    private final WireRequest request;
    private final byte[] body;
    private final CallTables tables = new CallTables();
    private final List<CaptureEvent> events = new ArrayList<>();
    private @Nullable CaptureEvent outer;
    private boolean isBatch;
    private boolean isHistorical;

    private CaptureBody(WireRequest request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    static Delivery read(WireRequest request, byte[] body) throws RefusedRequest {
        CaptureBody reading = new CaptureBody(request, body);
        List<Item> items = JsonIn.read(body, reading::items);
        Optional<String> key = reading.key();
        if (key.isEmpty()) {
            throw RefusedRequest.noKey("send it as api_key of the body");
        }
        if (items.isEmpty()) {
            throw RefusedRequest.noEvents();
        }
        return new Delivery(key, items);
    }

    private List<Item> items(JsonIn in) throws RefusedRequest {
        if (in.isArray()) {
            in.elements(() -> event(in));
        } else if (in.isObject()) {
            object(in);
        } else {
            throw RefusedRequest.undecodable(
                    "is " + in.sort() + "; needs an event, a list of them, or {\"batch\":[…]}");
        }
        List<Item> items = new ArrayList<>(events.size());
        for (CaptureEvent event : events) {
            items.add(item(event));
        }
        return items;
    }

    private void object(JsonIn in) throws RefusedRequest {
        CaptureEvent single = new CaptureEvent(new Draft(tables, in));
        CallJson json = new CallJson(in, single.draft);
        outer = single;
        in.members(field -> {
            switch (field) {
                case "batch" -> {
                    isBatch = true;
                    json.elements(field, () -> event(in));
                }
                case "historical_migration" -> isHistorical = json.flag();
                case "created_at" -> single.sentAt = json.scalar(field);
                default -> single.field(json, field);
            }
        });
        single.draft.endAt(in);
        if (!isBatch) {
            events.add(single);
        }
    }

    private void event(JsonIn in) throws RefusedRequest {
        CaptureEvent event = new CaptureEvent(new Draft(tables, in));
        event.read(in);
        events.add(event);
    }

    private Item item(CaptureEvent event) throws RefusedRequest {
        if (isHistorical) {
            event.draft.historical();
        }
        if (outer != null && outer != event) {
            event.draft.inherit(outer.draft);
        }
        String envelopeSentAt = outer == null ? null : outer.sentAt;
        event.settle(
                envelopeSentAt == null ? request.parameter("sent_at").orElse(null) : envelopeSentAt,
                request.received());
        return event.draft.item(body, request);
    }

    private Optional<String> key() {
        return WriteKeys.bearer(request)
                .or(() -> Optional.ofNullable(outer).flatMap(it -> Optional.ofNullable(it.token)))
                .or(() -> events.stream()
                        .flatMap(event -> Optional.ofNullable(event.token).stream())
                        .findFirst())
                .or(() -> request.parameter("api_key"))
                .or(() -> request.parameter("token"))
                .flatMap(WriteKeys::checked);
    }
}
