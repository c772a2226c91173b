package footpath.collect.wire.segment;

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

/// Reads a body that is one call, or an object with a list of them under `batch`. What stands beside
/// the list (`context`,
/// `sentAt`) holds of each call that does not say it itself; it may stand before or behind the list.
final class CallBody {
    private final WireRequest request;
    private final byte[] body;
    private final CallTables tables = new CallTables();
    private final List<Call> calls = new ArrayList<>();
    private @Nullable String batchKey;
    private boolean isBatch;

    private CallBody(WireRequest request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    static Delivery read(WireRequest request, byte[] body) throws RefusedRequest {
        CallBody reading = new CallBody(request, body);
        Call outer = JsonIn.read(body, reading::outer);
        return reading.delivery(outer);
    }

    private Call outer(JsonIn in) throws RefusedRequest {
        if (!in.isObject()) {
            throw RefusedRequest.undecodable("is " + in.sort() + "; needs an object, a call or a batch of them");
        }
        Call outer = new Call(new Draft(tables, in));
        CallJson json = new CallJson(in, outer.draft);
        in.members(field -> {
            if (field.equals("batch") && in.isArray()) {
                isBatch = true;
                in.elements(() -> calls.add(call(in)));
            } else {
                outer.field(json, field);
            }
        });
        outer.draft.endAt(in);
        return outer;
    }

    private Call call(JsonIn in) throws RefusedRequest {
        Call call = new Call(new Draft(tables, in));
        call.read(in);
        batchKey = batchKey == null ? call.writeKey : batchKey;
        return call;
    }

    private Delivery delivery(Call outer) throws RefusedRequest {
        if (!isBatch && Dialect.isBatch(request)) {
            throw RefusedRequest.noEvents();
        }
        List<Item> items = new ArrayList<>(Math.max(1, calls.size()));
        for (Call call : calls) {
            call.inherit(outer);
            items.add(item(call));
        }
        if (!isBatch) {
            outer.type = outer.type == null ? CallTypes.of(request) : outer.type;
            items.add(item(outer));
        }
        return new Delivery(key(outer.writeKey == null ? batchKey : outer.writeKey), items);
    }

    private Item item(Call call) throws RefusedRequest {
        Meaning.settle(call);
        return call.draft.item(body, request);
    }

    private Optional<String> key(@Nullable String inBody) {
        return WriteKeys.basic(request)
                .or(() -> Optional.ofNullable(inBody).flatMap(WriteKeys::checked))
                .or(() -> WriteKeys.query(request))
                .or(() -> WriteKeys.bearer(request));
    }
}
