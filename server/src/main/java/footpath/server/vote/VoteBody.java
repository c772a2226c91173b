package footpath.server.vote;

import footpath.maps.Card;
import footpath.maps.vote.Vote;
import footpath.maps.vote.Vote.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A vote in the API, as one person sees it.
///
/// @param state    `open` or `closed`
/// @param isHidden whether nobody sees the dots of others before it is closed
/// @param dots     how many each person has
/// @param left     how many this person has left; null if nobody asks
/// @param placed   how many were given so far
/// @param persons  who gave dots
/// @param now      the time of the server, against which `endsAt` is to be held
/// @param cards    while it is open in order of the map, then the most dots first
public record VoteBody(
        int number,
        String title,
        String state,
        boolean isHidden,
        int dots,
        @Nullable Integer left,
        int placed,
        List<String> persons,
        String openedBy,
        String openedAt,
        @Nullable String endsAt,
        @Nullable String closedAt,
        @Nullable String closedBy,
        String now,
        List<CardBody> cards) {

    /// @param text    its words when the vote was opened
    /// @param isGone  whether it is no longer on the map
    /// @param mine    dots of the person who asks; null if nobody asks
    /// @param dots    of everybody; null while that is hidden
    /// @param persons how many gave it a dot; null while that is hidden
    /// @param rank    1 for the most dots; null while that is hidden
    public record CardBody(
            String card,
            String text,
            boolean isGone,
            @Nullable Integer mine,
            @Nullable Integer dots,
            @Nullable Integer persons,
            @Nullable Integer rank) {}

    /// @param person who asks; empty: nobody by name
    public static VoteBody of(MapVotes.Shown shown, Optional<String> person) {
        Vote vote = shown.vote();
        Optional<Instant> closed = vote.closedAt(shown.now());
        return new VoteBody(
                vote.number(),
                vote.title(),
                closed.isPresent() ? "closed" : "open",
                vote.isHidden(),
                vote.dots(),
                person.map(vote::left).orElse(null),
                vote.ballots().stream().mapToInt(Vote.Ballot::dots).sum(),
                vote.persons(),
                vote.openedBy(),
                vote.openedAt().toString(),
                vote.endsAt().map(Instant::toString).orElse(null),
                closed.map(Instant::toString).orElse(null),
                vote.closed().map(Vote.Closing::by).orElse(null),
                shown.now().toString(),
                cards(shown, person, closed.isPresent()));
    }

    private static List<CardBody> cards(MapVotes.Shown shown, Optional<String> person, boolean isClosed) {
        Vote vote = shown.vote();
        Set<String> there = shown.map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .map(Card::key)
                .collect(Collectors.toSet());
        List<Result> results = vote.results();
        boolean isShown = isClosed || !vote.isHidden();
        List<Result> ordered = isClosed
                ? results
                : vote.cards().stream()
                        .map(card -> results.stream()
                                .filter(result -> result.card().equals(card))
                                .findFirst()
                                .orElseThrow())
                        .toList();
        return ordered.stream()
                .map(result -> new CardBody(
                        result.card().key(),
                        result.card().text(),
                        !there.contains(result.card().key()),
                        person.map(name -> vote.given(name, result.card().key()))
                                .orElse(null),
                        isShown ? (Integer) result.dots() : null,
                        isShown ? (Integer) result.persons() : null,
                        isShown ? (Integer) result.rank() : null))
                .toList();
    }
}
