package footpath.collect.wire.footpath;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a body of lines, each one event; a line that is no JSON costs itself alone. Blank lines are
/// none.
final class EventLines {
    private EventLines() {}

    static List<Item> read(WireRequest request, byte[] body) {
        CallTables tables = new CallTables();
        List<Item> items = new ArrayList<>();
        int from = 0;
        while (from < body.length) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (!isBlank(body, from, to)) {
                items.add(line(request, body, from, to, tables));
            }
            from = to + 1;
        }
        return items;
    }

    private static Item line(WireRequest request, byte[] body, int from, int to, CallTables tables) {
        try {
            Draft draft = JsonIn.read(body, from, to, in -> {
                Draft event = new Draft(tables, in);
                EventFields.read(in, event);
                return event;
            });
            draft.passedOn();
            return draft.item(body, request);
        } catch (RefusedRequest broken) {
            String reason = "the line" + String.valueOf(broken.getMessage()).substring("body:".length());
            return new Item.Misunderstood(reason, Optional.empty(), Arrays.copyOfRange(body, from, to));
        }
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        int at = from;
        while (at < to && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        return at == to;
    }
}
