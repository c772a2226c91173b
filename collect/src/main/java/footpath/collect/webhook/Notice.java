package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One call of a product: a JSON object whose values are asked by dotted names. Confined to one thread;
/// what is asked of lists is read once, so the cost is linear in the call and in the questions.
final class Notice {
    /// Most calls of one request.
    static final int MOST = 1_000;

    private final byte[] raw;
    private final Draft reading;
    private final Map<String, List<byte[]>> lists = new HashMap<>(0);
    private final Map<String, Optional<Notice>> elements = new HashMap<>(0);

    private Notice(byte[] raw, Draft reading) {
        this.raw = raw;
        this.reading = reading;
    }

    /// Reads a body that is one object.
    ///
    /// @throws RefusedRequest if it is none
    static Notice read(byte[] body) throws RefusedRequest {
        Draft reading = new Draft(new CallTables());
        JsonIn.read(body, in -> {
            if (!in.isObject()) {
                throw RefusedRequest.undecodable("is " + in.sort() + "; needs an object");
            }
            new CallJson(in, reading).object("the body", reading.properties());
            return reading;
        });
        reading.properties().claim();
        return new Notice(body, reading);
    }

    /// A call that was not JSON.
    ///
    /// @param raw     its bytes
    /// @param members its values by dotted names, as JSON
    static Notice of(byte[] raw, Map<String, String> members) {
        Draft reading = new Draft(new CallTables());
        members.forEach((name, json) -> reading.properties().putJson(name, json, false, reading));
        return new Notice(raw, reading);
    }

    /// Whether a body is a list.
    static boolean isList(byte[] body) throws RefusedRequest {
        return JsonIn.read(body, in -> {
            boolean isList = in.isArray();
            in.skip();
            return isList;
        });
    }

    /// The elements of a list, each as it was sent.
    ///
    /// @throws RefusedRequest if it is none
    static List<byte[]> elements(byte[] list) throws RefusedRequest {
        List<byte[]> slices = new ArrayList<>();
        JsonIn.read(list, in -> {
            if (!in.isArray()) {
                throw RefusedRequest.undecodable("is " + in.sort() + "; needs a list");
            }
            in.elements(() -> {
                int from = in.start();
                in.skip();
                slices.add(Arrays.copyOfRange(list, from, in.end()));
            });
            return slices;
        });
        return slices;
    }

    /// Each element of a list of calls as an item; one that is no object costs itself alone.
    static List<Item> items(List<byte[]> calls, Reading reading) throws RefusedRequest {
        if (calls.size() > MOST) {
            throw RefusedRequest.undecodable("holds " + calls.size() + " calls; needs at most " + MOST);
        }
        List<Item> items = new ArrayList<>(calls.size());
        for (byte[] call : calls) {
            items.add(item(call, reading));
        }
        return items;
    }

    private static Item item(byte[] call, Reading reading) throws RefusedRequest {
        Optional<Notice> notice = ifObject(call);
        return notice.isPresent()
                ? reading.item(notice.get())
                : new Item.Misunderstood("the call is no object; needs one", Optional.empty(), call);
    }

    /// What is done with each call.
    interface Reading {
        Item item(Notice notice) throws RefusedRequest;
    }

    /// A part of what was read already, if it is an object.
    static Optional<Notice> ifObject(byte[] json) {
        return json[0] == '{' ? Optional.of(known(() -> read(json))) : Optional.empty();
    }

    /// Reads a part of what was read already, and so is JSON.
    static <T> T known(Part<T> part) {
        try {
            return part.read();
        } catch (RefusedRequest impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How a part is read.
    ///
    /// @param <T> what comes of it
    interface Part<T> {
        T read() throws RefusedRequest;
    }

    /// The first of several values that is text, a number or yes or no, and not blank.
    Optional<String> text(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> members().scalar(name).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> first(String... names) {
        return Arrays.stream(names).filter(name -> text(name).isPresent()).findFirst();
    }

    /// A value as JSON, if it is no object.
    Optional<String> json(String name) {
        return Optional.ofNullable(members().json(name));
    }

    /// An element of a list, if it is there and an object.
    ///
    /// @param name of the list
    Optional<Notice> element(String name, int index) {
        String key = name + "[" + index + "]";
        Optional<Notice> known = elements.get(key);
        if (known == null) {
            List<byte[]> list = list(name);
            known = index < list.size() ? ifObject(list.get(index)) : Optional.empty();
            elements.put(key, known);
        }
        return known;
    }

    /// The elements of a list as JSON; none if there is no list.
    List<byte[]> list(String name) {
        List<byte[]> known = lists.get(name);
        if (known == null) {
            String json = members().json(name);
            known = json == null || !json.startsWith("[")
                    ? List.of()
                    : known(() -> elements(json.getBytes(StandardCharsets.UTF_8)));
            lists.put(name, known);
        }
        return known;
    }

    private FlatObject members() {
        return reading.properties();
    }

    /// An empty draft of what the call says: by the clock of a server, and not from the person's own machine.
    Draft draft() {
        Draft draft = new Draft(new CallTables());
        draft.inheritProblems(reading);
        draft.trusted();
        draft.passedOn();
        return draft;
    }

    /// Keeps as properties what stands below a name.
    ///
    /// @param prefix what the names begin with, dot and all; is left out; may be empty
    /// @param under  what they begin with then
    /// @param aside  names without the prefix that are not kept, and nothing below them
    void keep(Draft draft, String prefix, String under, Set<String> aside) throws RefusedRequest {
        members().forEach((name, json) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String rest = name.substring(prefix.length());
                if (!isAside(rest, aside)) {
                    draft.properties().putJson(under + rest, json, true, draft);
                }
            }
        });
    }

    private static boolean isAside(String name, Set<String> aside) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (aside.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return aside.contains(name);
    }

    /// Keeps one value as a property, if it is there.
    void keepOne(Draft draft, String name, String as) {
        json(name).ifPresent(json -> draft.properties().putJson(as, json, true, draft));
    }

    /// Takes values for traits of the person, under their own names.
    ///
    /// @param prefix what stands before each of them
    void traits(Draft draft, String prefix, Collection<String> names) {
        for (String name : names) {
            json(prefix + name).ifPresent(json -> draft.traits().putJson(name, json, false, draft));
        }
    }

    /// Takes the first of several values that is there for a trace of the person.
    void identity(Draft draft, String kind, String... names) {
        first(names).ifPresent(name -> draft.identity(kind, text(name).orElse(""), name));
    }

    /// Takes the first of several values that is there for the time; what is none makes the call unreadable.
    void time(Draft draft, String... names) {
        first(names)
                .ifPresent(
                        name -> draft.original(CallJson.time(draft, text(name).orElse(""), name)));
    }

    /// Takes a value for the type; without one the call is unreadable.
    Optional<String> type(Draft draft, String name, String remedy) {
        Optional<String> type = text(name);
        if (type.isEmpty()) {
            draft.fail(name + " is missing; needs " + remedy);
        }
        return type;
    }

    /// What has become of it.
    Item item(Draft draft, WireRequest request) {
        return draft.itemOfAll(raw, request);
    }
}
