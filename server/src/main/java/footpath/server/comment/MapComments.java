package footpath.server.comment;

import footpath.maps.JourneyMap;
import footpath.maps.comment.CommentStore;
import footpath.maps.comment.MapComment;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapElements;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.map.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Comments on maps and their parts, in threads that can be resolved. Safe for use by many threads.
public final class MapComments {
    private final Maps maps;
    private final CommentStore store;

    public MapComments(Footpath footpath) {
        this.maps = new Maps(footpath);
        this.store = footpath.comments();
    }

    /// All threads of a map, the latest begun first.
    ///
    /// @throws Fault if there is no such map
    public List<CommentThread> threads(String slug) {
        List<MapComment> all = store.list(maps.find(slug).map().slug());
        return all.reversed().stream()
                .filter(comment -> comment.thread().isEmpty())
                .map(first -> new CommentThread(
                        first,
                        all.stream()
                                .filter(each -> each.thread().equals(Optional.of(first.id())))
                                .toList()))
                .toList();
    }

    /// A thread.
    ///
    /// @param first   what it began with
    /// @param replies what was answered, by time
    public record CommentThread(MapComment first, List<MapComment> replies) {}

    /// Begins a thread about a part of a map.
    ///
    /// @param target as `card:c1`, or `map`
    /// @throws Fault if there is no such map or part, or a text is missing
    public MapComment begin(String slug, String target, String author, String text) {
        JourneyMap map = maps.find(slug).map();
        require(map, target);
        return store.add(map.slug(), target, Optional.empty(), Given.name("author", author), Given.words("text", text));
    }

    /// Answers in a thread.
    ///
    /// @param thread id of its first comment
    public MapComment reply(String slug, String thread, String author, String text) {
        String map = maps.find(slug).map().slug();
        MapComment first = find(map, thread);
        return store.add(
                map,
                first.target(),
                Optional.of(first.thread().orElse(thread)),
                Given.name("author", author),
                Given.words("text", text));
    }

    /// Gives a comment other words.
    public MapComment write(String slug, String id, String text) {
        String map = maps.find(slug).map().slug();
        find(map, id);
        store.write(map, id, Given.words("text", text));
        return find(map, id);
    }

    /// Resolves a thread, or opens it again.
    public MapComment resolve(String slug, String id, boolean isResolved) {
        String map = maps.find(slug).map().slug();
        if (find(map, id).thread().isPresent()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "resolved",
                    "is given for an answer",
                    "resolve the thread, by the id of its first comment");
        }
        store.resolve(map, id, isResolved);
        return find(map, id);
    }

    /// Removes a comment; the first of a thread takes its answers along.
    public void delete(String slug, String id) {
        String map = maps.find(slug).map().slug();
        find(map, id);
        store.delete(map, id);
    }

    private MapComment find(String map, String id) {
        return store.load(map, id)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_COMMENT,
                        "comment",
                        "no comment of " + map + " has the id \"" + id + "\"",
                        "ask GET /api/v1/maps/" + map + "/comments for all of them"));
    }

    private static void require(JourneyMap map, String target) {
        if (target.equals(MapComment.WHOLE)) {
            return;
        }
        String[] parts = target.split(":", 2);
        boolean isThere = parts.length == 2
                && Arrays.stream(ElementKind.values())
                        .filter(kind -> kind.word().equals(parts[0]))
                        .anyMatch(kind -> MapElements.has(map, kind, parts[1]));
        if (!isThere) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "target",
                    "\"" + target + "\" is no part of " + map.slug(),
                    "give a kind and a key, as card:c1 or step:pay, or map for all of it");
        }
    }
}
