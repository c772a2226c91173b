package footpath.collect.feed;

import footpath.collect.arrival.Arrival;
import footpath.collect.source.TopicSettings.CloudEvent;
import footpath.collect.source.TopicSettings.Form;
import footpath.collect.source.TopicSettings.Mapped;
import footpath.collect.source.TopicSettings.Native;
import footpath.collect.webhook.MappedRecord;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.cloudevents.CloudEvents;
import footpath.collect.wire.footpath.Footpath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Reads records of Kafka as events. What cannot be read is misunderstood, with its topic, partition and offset.
/// Without state.
final class RecordReader {
    private static final byte[] NOTHING = new byte[0];

    /// What binary events of CloudEvents put before the names of their attributes (Kafka protocol binding 1.0).
    private static final String ATTRIBUTE = "ce_";

    private final Form form;

    RecordReader(Form form) {
        this.form = form;
    }

    /// What a record says. It has an id of its own in any case: that of the sender, or its place in the topic.
    Item read(ConsumerRecord<byte[], byte[]> record, Instant now) {
        String place = record.topic() + "-" + record.partition() + "-" + record.offset();
        byte[] value = record.value();
        if (value == null) {
            return misunderstood(record, "has no value; needs an event", Optional.empty(), NOTHING);
        }
        Item item = switch (form) {
            case Mapped(var mapping) -> MappedRecord.read(mapping, value, place, now);
            case CloudEvent() -> single(new CloudEvents(), record, now);
            case Native() -> single(new Footpath(), record, now);
        };
        return switch (item) {
            case Item.Understood(Arrival arrival, List<String> warnings)
            when arrival.messageId().isEmpty() -> new Item.Understood(withId(arrival, place), warnings);
            case Item.Understood understood -> understood;
            case Item.Misunderstood(String reason, Optional<String> id, byte[] raw) ->
                misunderstood(record, reason, id, raw);
        };
    }

    private static Item single(WireProtocol protocol, ConsumerRecord<byte[], byte[]> record, Instant now) {
        byte[] value = record.value();
        try {
            List<Item> items = protocol.read(request(protocol, record, now)).items();
            return items.size() == 1
                    ? items.getFirst()
                    : new Item.Misunderstood(
                            "holds " + items.size() + " events; needs one a record", Optional.empty(), value);
        } catch (RefusedRequest refused) {
            return new Item.Misunderstood(String.valueOf(refused.getMessage()), Optional.empty(), value);
        }
    }

    private static WireRequest request(WireProtocol protocol, ConsumerRecord<byte[], byte[]> record, Instant now) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (header.value() != null && (name.startsWith(ATTRIBUTE) || name.equals("content-type"))) {
                headers.put(
                        name.startsWith(ATTRIBUTE) ? "ce-" + name.substring(ATTRIBUTE.length()) : name,
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        // Protocols want a key; here the topic stands for the source.
        headers.put("Authorization", "Bearer " + record.topic());
        String path = protocol.addresses().getFirst().path();
        return new WireRequest("POST", path, Map.of(), headers, record.value(), now, Optional.empty());
    }

    private static Item misunderstood(
            ConsumerRecord<byte[], byte[]> record, String reason, Optional<String> id, byte[] raw) {
        String place = "topic " + record.topic() + ", partition " + record.partition() + ", offset " + record.offset();
        return new Item.Misunderstood(place + ": " + reason, id, raw);
    }

    private static Arrival withId(Arrival arrival, String id) {
        return new Arrival(
                Optional.of(id),
                arrival.name(),
                arrival.channel(),
                arrival.identities(),
                arrival.times(),
                arrival.properties(),
                arrival.traits(),
                arrival.firstTraits(),
                arrival.accounts(),
                arrival.client(),
                arrival.isMergeForced(),
                arrival.isHistorical());
    }
}
