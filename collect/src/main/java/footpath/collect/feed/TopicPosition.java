package footpath.collect.feed;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How far the partitions of topics were read by a group: the offset of the next record of each, as
/// `{"group": …, "next": {"orders-0": 17}}`.
///
/// @param next by topic, a hyphen and the partition
record TopicPosition(String group, Map<String, Long> next) {
    private static final JsonMapper MAPPER = new JsonMapper();

    TopicPosition {
        next = Map.copyOf(next);
    }

    /// A position as [#json] wrote it; nothing is read yet if it is of another group.
    static TopicPosition read(String json, String group) {
        Map<String, Long> next = new TreeMap<>();
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.path("group").asString("").equals(group)) {
                node.path("next")
                        .properties()
                        .forEach(entry ->
                                next.put(entry.getKey(), entry.getValue().asLong(0)));
            }
        } catch (JacksonException another) {
            next.clear();
        }
        return new TopicPosition(group, next);
    }

    String json() {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("group", group);
        ObjectNode offsets = node.putObject("next");
        new TreeMap<>(next).forEach(offsets::put);
        return node.toString();
    }

    OptionalLong next(TopicPartition partition) {
        Long offset = next.get(partition.toString());
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /// The same, read on.
    TopicPosition with(Map<TopicPartition, Long> more) {
        Map<String, Long> all = new TreeMap<>(next);
        more.forEach((partition, offset) -> all.put(partition.toString(), offset));
        return new TopicPosition(group, all);
    }
}
