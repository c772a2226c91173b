package footpath.collect.wire.cloudevents;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import java.util.ArrayList;
import java.util.List;

/// Reads a body that is one event or a list of them.
final class EventBodies {
    private EventBodies() {}

    static List<Item> read(WireRequest request, byte[] body) throws RefusedRequest {
        CallTables tables = new CallTables();
        return JsonIn.read(body, in -> {
            List<Item> items = new ArrayList<>();
            if (in.isArray()) {
                in.elements(() -> items.add(event(in, tables, request, body)));
            } else if (in.isObject()) {
                items.add(event(in, tables, request, body));
            } else {
                throw RefusedRequest.undecodable("is " + in.sort() + "; needs an event or a list of them");
            }
            return items;
        });
    }

    private static Item event(JsonIn in, CallTables tables, WireRequest request, byte[] body) throws RefusedRequest {
        Draft draft = new Draft(tables, in);
        Attributes attributes = new Attributes(draft);
        if (in.isObject()) {
            in.members(name -> attributes.member(in, name));
        } else {
            draft.fail("the event is " + in.sort() + "; needs an object");
            in.skip();
        }
        draft.endAt(in);
        attributes.settle();
        return draft.item(body, request);
    }
}
