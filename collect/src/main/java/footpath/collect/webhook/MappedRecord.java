package footpath.collect.webhook;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON that was fetched, not sent: a row of a database, a record of a topic. A mapping reads it as it reads the
/// body of a webhook.
public final class MappedRecord {
    private MappedRecord() {}

    /// What a record says. Time and memory are linear in it.
    ///
    /// @param mapping  without items and signature
    /// @param json     an object; what is none, or no JSON, is misunderstood
    /// @param id       tells the record from all others, where the mapping names no id
    /// @param received when it was fetched
    public static Item read(BodyMapping mapping, byte[] json, String id, Instant received) {
        WireRequest record = new WireRequest("POST", "/", Map.of(), Map.of(), json, received, Optional.empty());
        try {
            if (Notice.isList(json)) {
                return new Item.Misunderstood("the record is a list; needs an object", Optional.of(id), json);
            }
            List<Item> items = new MappedBody(mapping, record, Optional.of(id)).items(json);
            return items.getFirst();
        } catch (RefusedRequest unreadable) {
            return new Item.Misunderstood(String.valueOf(unreadable.getMessage()), Optional.of(id), json);
        }
    }
}
