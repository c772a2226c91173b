package footpath.collect.webhook;

import footpath.collect.mapping.BodyTerm;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a path of a mapping leads to in one call.
sealed interface BodyPlace {
    /// A member of an object, which may be missing; or all of the object if the name is empty.
    record Below(Notice object, String name) implements BodyPlace {}

    /// An element of a list that is no object.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record Value(byte[] json) implements BodyPlace {}

    /// The place a path leads to; none if a list on the way is missing or too short.
    ///
    /// @param top  the body as a whole
    /// @param call where a path starts that is not from the top
    static Optional<BodyPlace> find(Notice top, Notice call, BodyTerm.Path path) {
        Optional<BodyPlace> place = Optional.of(new Below(path.isFromTop() ? top : call, ""));
        for (BodyTerm.Step step : path.steps()) {
            place = place.flatMap(from -> from.next(step));
        }
        return place;
    }

    private Optional<BodyPlace> next(BodyTerm.Step step) {
        return switch (step) {
            case BodyTerm.Members members -> below(members.names());
            case BodyTerm.Position position -> element(position.index());
        };
    }

    private Optional<BodyPlace> below(String names) {
        return switch (this) {
            case Below(Notice object, String name) ->
                Optional.of(new Below(object, name.isEmpty() ? names : name + "." + names));
            case Value _ -> Optional.empty();
        };
    }

    private Optional<BodyPlace> element(int index) {
        if (this instanceof Below(Notice object, String name)) {
            Optional<Notice> element = object.element(name, index);
            if (element.isPresent()) {
                return Optional.of(new Below(element.get(), ""));
            }
        }
        return list().filter(elements -> index < elements.size())
                .map(elements -> elements.get(index))
                .map(json -> Notice.ifObject(json)
                        .<BodyPlace>map(object -> new Below(object, ""))
                        .orElseGet(() -> new Value(json)));
    }

    /// The elements of the list that is there.
    default Optional<List<byte[]>> list() {
        return switch (this) {
            case Below(Notice object, String name) ->
                object.json(name).filter(json -> json.startsWith("[")).map(_ -> object.list(name));
            case Value(byte[] json) ->
                json[0] == '[' ? Optional.of(Notice.known(() -> Notice.elements(json))) : Optional.empty();
        };
    }

    /// The text, number, or yes or no that is there.
    default Optional<String> text() {
        return switch (this) {
            case Below(Notice object, String name) -> object.text(name);
            case Value(byte[] json) -> Notice.known(() -> JsonIn.read(json, BodyPlace::scalar));
        };
    }

    private static Optional<String> scalar(JsonIn in) {
        String text = in.scalar();
        in.skip();
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /// Keeps what is there as properties, those of an object under its name.
    default void keep(Draft draft, String as) throws RefusedRequest {
        switch (this) {
            case Below(Notice object, String name) -> {
                if (object.json(name).isPresent()) {
                    object.keepOne(draft, name, as);
                } else {
                    object.keep(draft, name.isEmpty() ? "" : name + ".", as + ".", Set.of());
                }
            }
            case Value(byte[] json) ->
                draft.properties().putJson(as, new String(json, StandardCharsets.UTF_8), false, draft);
        }
    }
}
