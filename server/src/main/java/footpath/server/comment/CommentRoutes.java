package footpath.server.comment;

import footpath.maps.comment.MapComment;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The routes of comments.
public final class CommentRoutes {
    private static final String ALL = "/api/v1/maps/{slug}/comments";
    private static final String ONE = ALL + "/{comment}";

    private CommentRoutes() {}

    /// @param target of a thread that is begun; absent: the map
    /// @param thread that is answered
    record NewComment(
            @Nullable String target,
            @Nullable String thread,
            @Nullable String author,
            @Nullable String text) {}

    /// Absent: stays as it is.
    record ChangedComment(@Nullable String text, @Nullable Boolean resolved) {}

    /// @param threads the latest begun first
    record Threads(List<ThreadBody> threads) {}

    /// @param deleted its id
    record Deleted(String deleted) {}

    public static List<Route> of(Footpath footpath) {
        MapComments comments = new MapComments(footpath);
        return List.of(
                Route.get(
                        ALL,
                        request -> new Threads(comments.threads(request.path("slug")).stream()
                                .map(ThreadBody::of)
                                .toList())),
                Route.post(ALL, request -> add(comments, request)),
                Route.put(ONE, request -> change(comments, request)),
                Route.delete(ONE, request -> delete(comments, request)));
    }

    private static CommentBody add(MapComments comments, Request request) {
        NewComment body = request.body(NewComment.class);
        String author = Given.name("author", body.author());
        String text = Given.words("text", body.text());
        String slug = request.path("slug");
        String thread = body.thread();
        if (thread != null) {
            return CommentBody.of(comments.reply(slug, thread, author, text));
        }
        String target = body.target() == null ? MapComment.WHOLE : body.target();
        return CommentBody.of(comments.begin(slug, target, author, text));
    }

    private static CommentBody change(MapComments comments, Request request) {
        ChangedComment body = request.body(ChangedComment.class);
        String slug = request.path("slug");
        String id = request.path("comment");
        if (body.text() == null && body.resolved() == null) {
            throw new Fault(FaultCode.INVALID_INPUT, "text", "is missing, and so is \"resolved\"", "give one of them");
        }
        if (body.resolved() != null) {
            MapComment resolved = comments.resolve(slug, id, body.resolved());
            return CommentBody.of(body.text() == null ? resolved : comments.write(slug, id, body.text()));
        }
        return CommentBody.of(comments.write(slug, id, Given.words("text", body.text())));
    }

    private static Deleted delete(MapComments comments, Request request) {
        comments.delete(request.path("slug"), request.path("comment"));
        return new Deleted(request.path("comment"));
    }
}
