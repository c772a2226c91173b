package footpath.exchange;

import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Maps with all that a document can hold, and with texts that formats stumble over.
final class RandomMaps {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NASTY = List.of(
            "I pay",
            "I pay",
            "=HYPERLINK(\"http://example.org\")",
            "'=1+1",
            "-5",
            "- a thing",
            "+49 1",
            "@here",
            "a,b;c\td|e",
            "line\nbreak",
            "\"quoted\" 'single'",
            "true",
            "no",
            "0x1F",
            "12:30",
            "1e5",
            "null",
            "~",
            "# sharp: colon",
            "[severity 9]",
            "Ich zahle – „bar“",
            "支払う",
            "أدفع",
            "<b>bold</b> & co",
            " around ",
            "*star* _under_ `tick`",
            "trailing\\",
            "{\"a\": 1}",
            "key: value",
            "- [ ] list",
            "🙂 face",
            "title of it",
            "a [c1]",
            "%% comment");

    private final Random random;

    RandomMaps(long seed) {
        this.random = new Random(seed);
    }

    JourneyMap next() {
        ObjectNode map = NODES.objectNode();
        map.put("slug", "map-" + random.nextInt(10)).put("title", text()).put("question", text());
        maybe(map, "decision");
        maybe(map, "owner");
        maybe(map, "source");
        map.put("zone", random.nextBoolean() ? "UTC" : "Europe/Vienna");
        map.putObject("subject").put("scope", "person").put("one", text()).put("many", text());
        map.put("demo", random.nextBoolean());
        map.put("window", "P" + (1 + random.nextInt(100)) + "D");
        map.putObject("period").put("from", "2026-01-01").put("to", "2026-02-0" + (1 + random.nextInt(9)));
        map.put("minN", random.nextInt(50)).put("hideBelow", random.nextInt(5));
        elements(map, "channels", "channel", random.nextInt(3));
        ArrayNode personas = elements(map, "personas", "persona", random.nextInt(3));
        personas.values().forEach(persona -> persona((ObjectNode) persona));
        List<String> steps = stages(map);
        lanes(map, steps);
        governed(map, steps);
        ObjectNode document = NODES.objectNode().put("format", "footpath-map").put("schemaVersion", "1.0");
        document.set("map", map);
        return MapJson.read(document);
    }

    private void governed(ObjectNode map, List<String> steps) {
        if (random.nextBoolean()) {
            map.put("state", "to_be")
                    .put("type", "blueprint")
                    .put("lifecycle", "review")
                    .put("reviewEvery", 30);
            map.putArray("reviewTriggers")
                    .addObject()
                    .put("kind", "date")
                    .put("on", "2026-05-01")
                    .put("title", text());
            map.withArray("reviewTriggers").addObject().put("kind", "silent").put("days", 30);
            map.putArray("contributors").add(text()).add("somebody");
            map.putArray("paths")
                    .addObject()
                    .put("key", "p1")
                    .put("title", text())
                    .put("kind", "unhappy")
                    .putArray("steps")
                    .add(steps.getFirst());
            map.putArray("frames")
                    .addObject()
                    .put("key", "f1")
                    .put("title", text())
                    .put("caption", text())
                    .put("to", steps.getLast())
                    .put("mode", "happened")
                    .put("view", "flow");
            map.putArray("evidence")
                    .addObject()
                    .put("key", "e1")
                    .put("kind", "survey")
                    .put("title", text())
                    .put("n", 12);
        }
    }

    private void persona(ObjectNode persona) {
        if (random.nextBoolean()) {
            persona.put("role", text()).putArray("channels").add(text());
            persona.putArray("traits")
                    .addObject()
                    .put("title", text())
                    .put("value", 3)
                    .put("low", "few")
                    .put("high", "many")
                    .putObject("binding")
                    .put("trait", text())
                    .put("from", random.nextInt(9) / 2.0)
                    .put("to", 7.25);
        }
        maybe(persona, "description");
        maybe(persona, "quote");
        persona.putArray("goals").add(text());
        ObjectNode segment = persona.putObject("segment");
        if (random.nextBoolean()) {
            segment.putArray("all");
        } else {
            segment.put("trait", text()).putArray("in").add(text()).add(random.nextInt(5));
        }
    }

    private List<String> stages(ObjectNode map) {
        ArrayNode stages = elements(map, "stages", "stage", 1 + random.nextInt(4));
        List<String> keys = new java.util.ArrayList<>();
        stages.values().forEach(stage -> {
            maybe((ObjectNode) stage, "goal");
            ArrayNode steps = ((ObjectNode) stage).putArray("steps");
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                String key = "step_" + keys.size();
                ObjectNode step = steps.addObject().put("key", key).put("title", text());
                step(step, keys.isEmpty());
                keys.add(key);
            }
        });
        return keys;
    }

    private void step(ObjectNode step, boolean isFirst) {
        maybe(step, "description");
        step.put("momentOfTruth", random.nextBoolean()).put("optional", !isFirst && random.nextBoolean());
        if (isFirst || random.nextBoolean()) {
            ObjectNode binding = step.putObject("binding").put("event", text());
            if (random.nextBoolean()) {
                binding.putObject("where")
                        .put("property", "amount")
                        .put("op", ">=")
                        .put("value", random.nextInt(9));
            }
            if (!isFirst && random.nextBoolean()) {
                binding.put("after", "step_0").put("within", "PT2H");
            }
        }
        if (random.nextBoolean()) {
            step.putObject("believed").put("reach", random.nextInt(100) / 100.0).put("note", text());
        }
    }

    private void lanes(ObjectNode map, List<String> steps) {
        int cards = 0;
        for (var lane : elements(map, "lanes", "lane", random.nextInt(6)).values()) {
            LaneType[] types = LaneType.values();
            LaneType type = switch (random.nextInt(5)) {
                case 0 -> LaneType.EMOTION_CURVE;
                case 1 -> LaneType.DRAMATIC_ARC;
                default -> types[random.nextInt(types.length)];
            };
            ObjectNode row = ((ObjectNode) lane).put("type", type.name());
            maybe(row, "gloss");
            ArrayNode list = row.putArray("cards");
            for (int left = random.nextInt(5); left > 0; left--) {
                int step = random.nextInt(steps.size());
                ObjectNode card = list.addObject().put("key", "c" + ++cards).put("step", steps.get(step));
                card.put("span", 1 + random.nextInt(steps.size() - step));
                card(card, type);
            }
        }
    }

    private void card(ObjectNode card, LaneType lane) {
        boolean isFeeling = lane == LaneType.EMOTION_CURVE;
        boolean isTense = lane == LaneType.DRAMATIC_ARC && random.nextBoolean();
        if (isFeeling) {
            card.put("emotion", (random.nextInt(9) - 4) / 2.0);
        }
        if (isTense) {
            card.put("tension", 1 + random.nextInt(5));
        }
        card.put("text", (isFeeling || isTense) && random.nextBoolean() ? "" : text());
        maybe(card, "label");
        if (random.nextBoolean()) {
            card.put("icon", "star")
                    .put("effort", 2)
                    .putArray("tags")
                    .add("one, two")
                    .add(text());
        }
        maybe(card, "source");
        if (random.nextBoolean()) {
            card.put("severity", 1 + random.nextInt(5)).put("value", random.nextInt(101));
            card.put("status", "testing").put("link", "https://example.org/a?b=c,d");
        }
    }

    private ArrayNode elements(ObjectNode map, String list, String kind, int count) {
        ArrayNode array = map.putArray(list);
        for (int number = 0; number < count; number++) {
            array.addObject().put("key", kind + "_" + number).put("title", text());
        }
        return array;
    }

    private void maybe(ObjectNode node, String member) {
        if (random.nextBoolean()) {
            node.put(member, text());
        }
    }

    private String text() {
        String text = NASTY.get(random.nextInt(NASTY.size()));
        return random.nextInt(4) == 0 ? text + " " + random.nextInt(3) : text;
    }
}
