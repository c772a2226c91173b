package footpath.server.question;

import footpath.analytics.Population;
import footpath.analytics.Segment;
import footpath.analytics.SubjectSet;
import footpath.analytics.Words;
import footpath.analytics.segment.PersonSegments;
import footpath.analytics.segment.SegmentQuestion;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import footpath.maps.segment.SavedSegment;
import footpath.maps.segment.SegmentStore;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `{"saved": "name"}` stands for in the words of a question: the segment kept under that name.
///
/// A saved segment may refer to others, but never, by whatever way, to itself. Safe for use by several
/// threads.
public final class SavedSegments {
    private static final String KEY = "saved";

    private final Footpath footpath;
    private final SegmentStore store;
    private final Function<String, Optional<SavedSegment>> kept;
    private final Function<String, SubjectSet> listed;

    public SavedSegments(Footpath footpath) {
        this.footpath = footpath;
        this.store = footpath.segments();
        this.kept = store::load;
        this.listed = name -> persons(name, Population.STANDARD);
    }

    private SavedSegments(
            Footpath footpath, Function<String, Optional<SavedSegment>> kept, Function<String, SubjectSet> listed) {
        this.footpath = footpath;
        this.store = footpath.segments();
        this.kept = kept;
        this.listed = listed;
    }

    /// The names of those a person is in.
    ///
    /// @param person by number
    /// @param keys   all its identities
    public List<String> ofPerson(int person, List<String> keys) {
        Map<String, SavedSegment> all = new LinkedHashMap<>();
        store.list().forEach(saved -> all.put(saved.name(), saved));
        // Of a list only this person matters, and a list may be long.
        SavedSegments segments = new SavedSegments(
                footpath,
                name -> Optional.ofNullable(all.get(name)),
                name -> store.isListed(name, keys) ? SubjectSet.of(person) : SubjectSet.of());
        return footpath.index()
                .ask(snapshot -> PersonSegments.of(
                        person,
                        all.keySet().stream()
                                .map(name -> new SegmentQuestion.Named(name, segments.find(name)))
                                .toList(),
                        snapshot));
    }

    /// The segment kept under a name.
    ///
    /// @throws Fault `UNKNOWN_SEGMENT`
    public Segment find(String name) {
        return meaning(name, new LinkedHashSet<>());
    }

    /// Who is meant by a segment in the words of questions.
    ///
    /// @param place where it stands, for errors
    /// @throws Fault if it is none, or refers to a segment nobody saved
    public Segment read(JsonNode segment, String place) {
        return SegmentJson.read(resolved(segment, new LinkedHashSet<>()), place);
    }

    /// Requires that a definition may be kept under a name: it can be read, what it refers to is there, and
    /// none of that leads back to the name.
    ///
    /// @throws Fault naming the first segment that is missing, or the whole circle
    public void requireSound(String name, JsonNode definition) {
        SequencedSet<String> way = new LinkedHashSet<>(List.of(name));
        SegmentJson.read(resolved(definition, way), "segment");
    }

    private static void forEachReference(JsonNode words, Consumer<String> receiver) {
        if (isReference(words)) {
            receiver.accept(words.get(KEY).asString());
        } else {
            words.forEach(part -> forEachReference(part, receiver));
        }
    }

    /// For each saved segment that others refer to, the names of these, in order.
    public Map<String, SequencedSet<String>> users() {
        Map<String, SequencedSet<String>> users = new HashMap<>();
        for (SavedSegment saved : store.list()) {
            forEachReference(
                    Json.tree(saved.definition()),
                    referred -> users.computeIfAbsent(referred, _ -> new LinkedHashSet<>())
                            .add(saved.name()));
        }
        return users;
    }

    /// Who is in a saved segment, in words; of a static one, who was put on the list. Costs a look at each list of
    /// persons the definition refers to.
    public String inWords(SavedSegment saved) {
        return "persons " + Words.of(read(Json.tree(saved.definition()), "segment " + saved.name()));
    }

    /// Reads the words of a question, with what each reference stands for in its place.
    <T> T read(byte[] words, Class<T> type) {
        if (!new String(words, StandardCharsets.UTF_8).contains("\"" + KEY + "\"")) {
            return Json.read(words, type);
        }
        JsonNode asked = Json.read(words, JsonNode.class);
        return Json.read(of(population(asked)).resolved(asked, new LinkedHashSet<>()), type);
    }

    /// Of whose events a question is, in its words: who is one person may be as known then.
    private static Population population(JsonNode asked) {
        return new AskedScope(
                        null,
                        null,
                        text(asked, "zone"),
                        null,
                        null,
                        null,
                        null,
                        text(asked, "bots"),
                        text(asked, "knownAt"))
                .population();
    }

    private static @Nullable String text(JsonNode asked, String field) {
        return asked.path(field).stringValue(null);
    }

    /// The same segments, their lists of persons as the index of a population knows them.
    private SavedSegments of(Population population) {
        return population.known().isEmpty()
                ? this
                : new SavedSegments(footpath, kept, name -> persons(name, population));
    }

    /// The words, with each reference replaced by a node that holds the segment it stands for.
    ///
    /// @param way names on the way here, none of which may come again
    private JsonNode resolved(JsonNode words, SequencedSet<String> way) {
        if (isReference(words)) {
            return JsonNodeFactory.instance.pojoNode(meaning(words.get(KEY).asString(), way));
        }
        return switch (words) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue(), way)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(resolved(item, way)));
                yield copy;
            }
            default -> words;
        };
    }

    private static boolean isReference(JsonNode words) {
        return words.isObject() && words.size() == 1 && words.path(KEY).isString();
    }

    private Segment meaning(String name, SequencedSet<String> way) {
        if (!way.add(name)) {
            throw new Fault(
                    FaultCode.INVALID_QUESTION,
                    "segment \"" + name + "\"",
                    "leads back to itself: " + String.join(" → ", way) + " → " + name,
                    "let one of them say what it means without the others");
        }
        SavedSegment saved = kept.apply(name).orElseThrow(() -> unknown(name));
        Segment meaning = saved.asOf()
                .<Segment>map(asOf -> new Segment.Persons(listed.apply(name), asOf))
                .orElseGet(() -> SegmentJson.read(resolved(Json.tree(saved.definition()), way), "segment " + name));
        way.remove(name);
        return new Segment.Saved(name, meaning);
    }

    private SubjectSet persons(String name, Population population) {
        List<String> keys = store.persons(name);
        return footpath.populations()
                .index(population)
                .ask((IndexSnapshot snapshot) -> SubjectSet.of(keys.stream()
                        .map(snapshot::person)
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .toArray()));
    }

    /// The fault of a name under which nothing is kept.
    public Fault unknown(String name) {
        List<String> known = store.list().stream().map(SavedSegment::name).toList();
        return new Fault(
                FaultCode.UNKNOWN_SEGMENT,
                "segment",
                "no saved segment is named \"" + name + "\"",
                known.isEmpty()
                        ? "there are none here; save one with footpath segment save NAME"
                        : NearestWord.remedy(name, known));
    }
}
