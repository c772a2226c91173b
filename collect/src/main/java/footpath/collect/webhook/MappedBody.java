package footpath.collect.webhook;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.mapping.BodyMapping.Entry;
import footpath.collect.mapping.BodyMapping.Everything;
import footpath.collect.mapping.BodyMapping.Named;
import footpath.collect.mapping.BodyTerm;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a body by a mapping. Confined to one thread.
final class MappedBody {
    private final BodyMapping mapping;
    private final WireRequest request;
    private final Optional<String> requestId;

    /// @param requestId tells a request from others that is one call, where the mapping names no id
    MappedBody(BodyMapping mapping, WireRequest request, Optional<String> requestId) {
        this.mapping = mapping;
        this.request = request;
        this.requestId = requestId;
    }

    /// The calls of the body: the elements of the list that the mapping names, or of a body that is a list;
    /// else the body alone.
    List<Item> items(byte[] body) throws RefusedRequest {
        if (Notice.isList(body)) {
            if (mapping.items().isPresent()) {
                throw RefusedRequest.undecodable("is a list; needs an object with a list at "
                        + mapping.items().get());
            }
            return Notice.items(Notice.elements(body), call -> item(call, call, Optional.empty()));
        }
        Notice top = Notice.read(body);
        if (mapping.items().isEmpty()) {
            return List.of(item(top, top, requestId));
        }
        BodyTerm.Path path = mapping.items().get();
        Optional<List<byte[]>> calls = BodyPlace.find(top, top, path).flatMap(BodyPlace::list);
        if (calls.isEmpty()) {
            throw RefusedRequest.undecodable("has no list at " + path + "; needs the list of calls there");
        }
        return Notice.items(calls.get(), call -> item(top, call, Optional.empty()));
    }

    private Item item(Notice top, Notice call, Optional<String> otherId) throws RefusedRequest {
        Draft draft = call.draft();
        Optional<String> name = text(top, call, mapping.name());
        if (name.isEmpty()) {
            draft.fail("there is no name at " + mapping.name() + "; needs text");
        }
        draft.name(name.orElse(null));
        draft.id(text(top, call, mapping.id()).or(() -> otherId).orElse(null));
        if (mapping.time().isPresent()) {
            String time = text(top, call, mapping.time()).orElse(null);
            draft.original(CallJson.time(draft, time, mapping.time().get().toString()));
        }
        draft.channel(text(top, call, mapping.channel()).orElse(""));
        identities(top, call, draft);
        properties(top, call, draft);
        return call.item(draft, request);
    }

    private void identities(Notice top, Notice call, Draft draft) throws RefusedRequest {
        for (Map.Entry<String, BodyTerm.Path> identity : mapping.identities().entrySet()) {
            draft.identity(
                    identity.getKey(),
                    text(top, call, identity.getValue()).orElse(null),
                    identity.getValue().toString());
        }
        if (!draft.hasIdentity()) {
            draft.fail("there is no person at any of "
                    + Draft.shortened(String.join(
                            ", ",
                            mapping.identities().values().stream()
                                    .map(BodyTerm.Path::toString)
                                    .toList()))
                    + "; needs a value at one at least");
        }
    }

    private void properties(Notice top, Notice call, Draft draft) throws RefusedRequest {
        switch (mapping.properties()) {
            case Everything _ -> call.keep(draft, "", "", Set.of());
            case Named named -> {
                for (Entry entry : named.entries()) {
                    property(top, call, draft, entry);
                }
            }
        }
    }

    private static void property(Notice top, Notice call, Draft draft, Entry entry) throws RefusedRequest {
        switch (entry.term()) {
            case BodyTerm.Fixed fixed -> draft.properties().putText(entry.name(), fixed.text(), false, draft);
            case BodyTerm.Path path -> {
                Optional<BodyPlace> place = BodyPlace.find(top, call, path);
                if (place.isPresent()) {
                    place.get().keep(draft, entry.name());
                }
            }
        }
    }

    private static Optional<String> text(Notice top, Notice call, Optional<? extends BodyTerm> term)
            throws RefusedRequest {
        return term.isEmpty() ? Optional.empty() : text(top, call, term.get());
    }

    private static Optional<String> text(Notice top, Notice call, BodyTerm term) throws RefusedRequest {
        return switch (term) {
            case BodyTerm.Fixed fixed -> Optional.of(fixed.text());
            case BodyTerm.Path path -> BodyPlace.find(top, call, path).flatMap(BodyPlace::text);
        };
    }
}
