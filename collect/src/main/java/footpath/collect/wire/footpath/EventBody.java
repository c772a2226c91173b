package footpath.collect.wire.footpath;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a body that is one event, a list of them, or an object with such a list under `events`.
final class EventBody {
    private final CallTables tables = new CallTables();
    private final List<Draft> events = new ArrayList<>();
    private @Nullable String sentAt;
    private boolean isEnvelope;

    private EventBody() {}

    static List<Item> read(WireRequest request, byte[] body) throws RefusedRequest {
        EventBody reading = new EventBody();
        Optional<Draft> outer = JsonIn.read(body, reading::outer);
        if (!reading.isEnvelope) {
            outer.ifPresent(reading.events::add);
        }
        List<Item> items = new ArrayList<>(reading.events.size());
        for (Draft event : reading.events) {
            if (reading.isEnvelope) {
                outer.ifPresent(event::inherit);
            }
            if (reading.sentAt != null) {
                event.sent(CallJson.sent(event, reading.sentAt, "sentAt"));
            }
            if (request.header("Origin").isEmpty()) {
                event.passedOn();
            }
            items.add(event.item(body, request));
        }
        return items;
    }

    private Optional<Draft> outer(JsonIn in) throws RefusedRequest {
        if (in.isArray()) {
            in.elements(() -> events.add(element(in)));
            return Optional.empty();
        }
        if (!in.isObject()) {
            throw RefusedRequest.undecodable(
                    "is " + in.sort() + "; needs an event, a list of them, or {\"events\":[…]}");
        }
        Draft single = new Draft(tables, in);
        EventFields fields = new EventFields(new CallJson(in, single));
        in.members(field -> {
            switch (field) {
                case "events" -> {
                    isEnvelope = true;
                    list(in);
                }
                case "sentAt" -> sentAt = in.scalar();
                default -> fields.read(field);
            }
        });
        single.endAt(in);
        if (!isEnvelope) {
            fields.settle();
        }
        return Optional.of(single);
    }

    private void list(JsonIn in) throws RefusedRequest {
        if (!in.isArray()) {
            throw RefusedRequest.undecodable("has " + in.sort() + " under \"events\"; needs a list of events");
        }
        in.elements(() -> events.add(element(in)));
    }

    private Draft element(JsonIn in) throws RefusedRequest {
        Draft draft = new Draft(tables, in);
        EventFields.read(in, draft);
        return draft;
    }
}
