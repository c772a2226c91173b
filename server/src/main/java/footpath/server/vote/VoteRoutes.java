package footpath.server.vote;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of votes.
public final class VoteRoutes {
    private static final String ALL = "/api/v1/maps/{slug}/votes";
    private static final String ONE = ALL + "/{number}";
    private static final long USUAL_DOTS = 5;
    private static final long USUAL_PLACES = 3;

    private VoteRoutes() {}

    /// @param lanes   whose cards are voted on
    /// @param cards   that are voted on, too
    /// @param dots    for each person, 5 if absent
    /// @param hidden  whether nobody sees the dots of others before it is closed; false if absent
    /// @param minutes after which it closes
    record NewVoteBody(
            @Nullable String title,
            @Nullable String openedBy,
            @Nullable List<String> lanes,
            @Nullable List<String> cards,
            @Nullable Long dots,
            @Nullable Boolean hidden,
            @Nullable Long minutes) {}

    /// @param dots how many the person gives the card from now on
    record DotsBody(
            @Nullable String person,
            @Nullable String card,
            @Nullable Long dots) {}

    /// @param by who closes it
    record ClosingBody(@Nullable String by) {}

    /// @param tag    which is written on the cards that won
    /// @param places how many win, 3 if absent
    /// @param author who writes it
    record TagBody(
            @Nullable String tag,
            @Nullable Long places,
            @Nullable String author) {}

    /// @param votes the latest first
    record Votes(List<VoteBody> votes) {}

    /// @param revision of the map with the tags
    /// @param tagged   cards that have the tag now and had not
    record TaggedBody(long revision, List<String> tagged) {}

    public static List<Route> of(Footpath footpath) {
        MapVotes votes = new MapVotes(footpath);
        return List.of(
                Route.get(
                        ALL,
                        request -> new Votes(votes.all(request.path("slug")).stream()
                                .map(shown -> VoteBody.of(shown, request.text("person")))
                                .toList()),
                        "person"),
                Route.post(ALL, request -> open(votes, request)),
                Route.get(
                        ONE,
                        request ->
                                VoteBody.of(votes.one(request.path("slug"), number(request)), request.text("person")),
                        "person"),
                Route.put(ONE + "/dots", request -> give(votes, request)),
                Route.post(ONE + "/close", request -> close(votes, request)),
                Route.post(ONE + "/tag", request -> tag(votes, request)));
    }

    private static int number(Request request) {
        return (int) request.pathNumber("number", Integer.MAX_VALUE);
    }

    private static VoteBody open(MapVotes votes, Request request) {
        NewVoteBody body = request.body(NewVoteBody.class);
        MapVotes.Asked asked = new MapVotes.Asked(
                body.title(),
                body.openedBy(),
                Objects.requireNonNullElse(body.lanes(), List.of()),
                Objects.requireNonNullElse(body.cards(), List.of()),
                Objects.requireNonNullElse(body.dots(), USUAL_DOTS),
                Boolean.TRUE.equals(body.hidden()),
                Optional.ofNullable(body.minutes()));
        return VoteBody.of(votes.open(request.path("slug"), asked), Optional.ofNullable(body.openedBy()));
    }

    private static VoteBody give(MapVotes votes, Request request) {
        DotsBody body = request.body(DotsBody.class);
        if (body.card() == null || body.dots() == null) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    body.card() == null ? "card" : "dots",
                    "is missing",
                    body.card() == null ? "give the key of a card" : "give a number from 0");
        }
        return VoteBody.of(
                votes.give(request.path("slug"), number(request), body.person(), body.card(), body.dots()),
                Optional.ofNullable(body.person()));
    }

    private static VoteBody close(MapVotes votes, Request request) {
        ClosingBody body = request.body(ClosingBody.class);
        return VoteBody.of(
                votes.close(request.path("slug"), number(request), body.by()), Optional.ofNullable(body.by()));
    }

    private static TaggedBody tag(MapVotes votes, Request request) {
        TagBody body = request.body(TagBody.class);
        MapVotes.Tagged tagged = votes.tag(
                request.path("slug"),
                number(request),
                body.tag(),
                Objects.requireNonNullElse(body.places(), USUAL_PLACES),
                body.author());
        return new TaggedBody(tagged.stored().revision(), tagged.tagged());
    }
}
