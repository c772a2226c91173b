package footpath.maps.vote;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.vote.Vote.Ballot;
import footpath.maps.vote.Vote.Result;
import footpath.maps.vote.Vote.VotedCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Results of random votes against counting by hand.
class VoteLaws {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private static Vote vote(List<Ballot> ballots, Optional<Instant> ends, Optional<Vote.Closing> closed) {
        List<VotedCard> cards = IntStream.range(0, 6)
                .mapToObj(card -> new VotedCard("c" + card, "Card " + card))
                .toList();
        return new Vote(1, "Which first?", cards, 5, true, "CX lead", START, ends, closed, ballots);
    }

    @Test
    void aRankIsOneMoreThanTheNumberOfCardsWithMoreDots() {
        Random random = new Random(3);
        for (int count = 0; count < 500; count++) {
            List<Ballot> ballots = new ArrayList<>();
            for (int person = random.nextInt(5); person > 0; person--) {
                for (int card = 0; card < 6; card++) {
                    int dots = random.nextInt(3);
                    if (dots > 0) {
                        ballots.add(new Ballot("p" + person, "c" + card, dots));
                    }
                }
            }
            List<Result> results =
                    vote(ballots, Optional.empty(), Optional.empty()).results();

            assertThat(results).hasSize(6);
            assertThat(results.stream().mapToInt(Result::dots).sum())
                    .isEqualTo(ballots.stream().mapToInt(Ballot::dots).sum());
            for (Result result : results) {
                List<Ballot> own = ballots.stream()
                        .filter(ballot -> ballot.card().equals(result.card().key()))
                        .toList();
                assertThat(result.dots())
                        .isEqualTo(own.stream().mapToInt(Ballot::dots).sum());
                assertThat(result.persons()).isEqualTo(own.size());
                assertThat(result.rank())
                        .isEqualTo(1
                                + (int) results.stream()
                                        .filter(other -> other.dots() > result.dots())
                                        .count());
            }
            assertThat(results).isSortedAccordingTo((one, other) -> Integer.compare(one.rank(), other.rank()));
        }
    }

    @Test
    void placesAreSharedAndWhatGotNothingWinsNothing() {
        Vote vote = vote(
                List.of(
                        new Ballot("Ada", "c4", 3),
                        new Ballot("Ada", "c1", 2),
                        new Ballot("Ben", "c2", 2),
                        new Ballot("Ben", "c0", 1)),
                Optional.empty(),
                Optional.empty());

        assertThat(vote.winners(1)).extracting(result -> result.card().key()).containsExactly("c4");
        assertThat(vote.winners(2)).extracting(result -> result.card().key()).containsExactly("c4", "c1", "c2");
        assertThat(vote.winners(3)).hasSize(3);
        assertThat(vote.winners(100)).hasSize(4);
        assertThat(vote.left("ADA")).isZero();
        assertThat(vote.left("Ben")).isEqualTo(2);
        assertThat(vote.left("Cleo")).isEqualTo(5);
        assertThat(vote.given("ben", "c2")).isEqualTo(2);
    }

    @Test
    void aVoteIsClosedByHandOrByItsTimeWhicheverIsFirst() {
        Instant end = START.plusSeconds(60);
        Optional<Vote.Closing> early = Optional.of(new Vote.Closing("CX lead", START.plusSeconds(30)));

        assertThat(vote(List.of(), Optional.of(end), Optional.empty()).closedAt(end.minusMillis(1)))
                .isEmpty();
        assertThat(vote(List.of(), Optional.of(end), Optional.empty()).closedAt(end))
                .contains(end);
        assertThat(vote(List.of(), Optional.of(end), early).closedAt(end.plusSeconds(9)))
                .contains(START.plusSeconds(30));
        assertThat(vote(List.of(), Optional.empty(), early).closedAt(START.plusSeconds(31)))
                .contains(START.plusSeconds(30));
        assertThat(vote(List.of(), Optional.empty(), Optional.empty()).closedAt(end))
                .isEmpty();
    }
}
