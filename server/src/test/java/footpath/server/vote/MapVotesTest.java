package footpath.server.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.Card;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import footpath.maps.vote.Vote.VotedCard;
import footpath.maps.vote.VoteStore.NewVote;
import footpath.server.Footpath;
import footpath.server.vote.VoteBody.CardBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapVotesTest {
    private static final String SLUG = "campaign-to-loyal";

    @TempDir
    Path folder;

    private Footpath footpath;
    private MapVotes votes;

    @BeforeEach
    void open() throws IOException {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        votes = new MapVotes(footpath);
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    private int opened(boolean isHidden) {
        return votes.open(SLUG, asked(List.of("opportunities"), List.of(), 5, isHidden))
                .vote()
                .number();
    }

    private static MapVotes.Asked asked(List<String> lanes, List<String> cards, long dots, boolean isHidden) {
        return new MapVotes.Asked("Which first?", "CX lead", lanes, cards, dots, isHidden, Optional.empty());
    }

    private VoteBody seenBy(int number, String person) {
        return VoteBody.of(votes.one(SLUG, number), Optional.of(person));
    }

    @Test
    void peopleGiveTakeBackAndMoveTheirDotsUntilItIsClosed() {
        int number = opened(false);
        votes.give(SLUG, number, "Ada", "c34", 3);
        votes.give(SLUG, number, " ada ", "c33", 2);
        votes.give(SLUG, number, "Ben", "c33", 4);
        assertThatThrownBy(() -> votes.give(SLUG, number, "Ada", "c35", 1))
                .hasMessageContaining("dots: is 1, and Ada can give this card 0 at most");
        assertThatThrownBy(() -> votes.give(SLUG, number, "Ada", "c34", 4)).hasMessageContaining("3 at most");
        votes.give(SLUG, number, "Ada", "c34", 0);

        VoteBody seen = seenBy(number, "Ada");
        assertThat(seen.left()).isEqualTo(3);
        assertThat(seen.persons()).containsExactly("Ada", "Ben");
        assertThat(seen.cards()).extracting(CardBody::card).containsExactly("c33", "c34", "c35", "c36");
        assertThat(seen.cards()).extracting(CardBody::dots).containsExactly(6, 0, 0, 0);
        assertThat(seen.cards()).extracting(CardBody::mine).containsExactly(2, 0, 0, 0);

        votes.close(SLUG, number, "CX lead");
        assertThatThrownBy(() -> votes.give(SLUG, number, "Ada", "c34", 1))
                .hasMessageContaining("number 1 is closed since");
        assertThatThrownBy(() -> votes.close(SLUG, number, "CX lead")).hasMessageContaining("is closed since");
    }

    @Test
    void aNameIsOnePersonHoweverItIsCapitalisedAndInAnyScript() {
        int number = opened(false);
        votes.give(SLUG, number, "Ömer", "c34", 3);
        votes.give(SLUG, number, "ÖMER", "c34", 2);
        votes.give(SLUG, number, "ömer", "c33", 3);

        assertThat(seenBy(number, "Ömer").placed()).isEqualTo(5);
        assertThat(seenBy(number, "ömer").left()).isZero();
        assertThat(seenBy(number, "ömer").persons()).containsExactly("Ömer");
    }

    @Test
    void whatIsHiddenIsToldToNobodyBeforeItIsClosed() {
        int number = opened(true);
        votes.give(SLUG, number, "Ada", "c34", 3);

        assertThat(seenBy(number, "Ben").cards()).allSatisfy(card -> {
            assertThat(card.dots()).isNull();
            assertThat(card.rank()).isNull();
            assertThat(card.persons()).isNull();
            assertThat(card.mine()).isZero();
        });
        assertThat(seenBy(number, "Ada").cards().get(1).mine()).isEqualTo(3);
        assertThat(seenBy(number, "Ben").placed()).isEqualTo(3);
        votes.close(SLUG, number, "CX lead");
        assertThat(seenBy(number, "Ben").cards().getFirst().card()).isEqualTo("c34");
        assertThat(seenBy(number, "Ben").cards().getFirst().dots()).isEqualTo(3);
    }

    @Test
    void manyAtOnceNeverGiveMoreThanTheyHave() throws Exception {
        int number = opened(false);
        List<String> cards = List.of("c33", "c34", "c35", "c36");
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 64)
                    .mapToObj(count -> pool.submit(() -> footpath.votes()
                            .give(SLUG, number, "Ada", cards.get(count % 4), 1 + count % 3, Instant.now())))
                    .toList()
                    .forEach(done -> {
                        try {
                            done.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    });
        }
        assertThat(seenBy(number, "Ada").placed()).isBetween(1, 5);
        assertThat(seenBy(number, "Ada").left()).isNotNegative();
    }

    @Test
    void aVoteWhoseTimeIsOverIsClosedByItself() {
        Instant before = Instant.parse("2026-01-01T10:00:00Z");
        footpath.votes()
                .open(
                        SLUG,
                        new NewVote(
                                "Which first?",
                                List.of(new VotedCard("c34", "an idea")),
                                5,
                                false,
                                "CX lead",
                                before,
                                Optional.of(before.plusSeconds(600))));

        VoteBody over = seenBy(1, "Ada");
        assertThat(over.state()).isEqualTo("closed");
        assertThat(over.closedAt()).isEqualTo("2026-01-01T10:10:00Z");
        assertThat(over.closedBy()).isNull();
        assertThatThrownBy(() -> votes.give(SLUG, 1, "Ada", "c34", 1)).hasMessageContaining("closed since");
    }

    @Test
    void whatWonIsTaggedOnceAndWhatIsGoneIsToldAsGone() {
        int number = opened(false);
        votes.give(SLUG, number, "Ada", "c34", 3);
        votes.give(SLUG, number, "Ada", "c33", 1);
        votes.give(SLUG, number, "Ben", "c35", 3);
        assertThatThrownBy(() -> votes.tag(SLUG, number, "chosen", 1, null)).hasMessageContaining("is still open");
        votes.close(SLUG, number, "CX lead");
        footpath.maps()
                .change(
                        SLUG,
                        new MapChange(
                                "x", OperationJson.read("[{\"op\":\"remove\",\"kind\":\"card\",\"key\":\"c35\"}]")),
                        1);

        MapVotes.Tagged tagged = votes.tag(SLUG, number, "chosen", 1, "CX lead");
        assertThat(tagged.tagged()).containsExactly("c34");
        assertThat(tagged.stored().revision()).isEqualTo(3);
        assertThat(tagsOf("c34")).contains("chosen");
        assertThat(tagsOf("c33")).doesNotContain("chosen");
        assertThat(footpath.maps().revisions(SLUG, 9, 1).getFirst().author()).contains("CX lead");
        MapVotes.Tagged again = votes.tag(SLUG, number, "chosen", 1, null);
        assertThat(again.tagged()).isEmpty();
        assertThat(again.stored().revision()).isEqualTo(3);
        assertThat(seenBy(number, "Ada").cards())
                .filteredOn(CardBody::isGone)
                .extracting(CardBody::card)
                .containsExactly("c35");
    }

    private List<String> tagsOf(String key) {
        return footpath.maps().load(SLUG).orElseThrow().map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card -> card.key().equals(key))
                .map(Card::marks)
                .findFirst()
                .orElseThrow()
                .tags();
    }

    @Test
    void votesGoWithTheirMapToAnotherAddressAndAway() {
        int number = opened(false);
        votes.give(SLUG, number, "Ada", "c34", 3);
        footpath.maps().rename(SLUG, "coupons");
        assertThat(votes.one("coupons", number).vote().given("Ada", "c34")).isEqualTo(3);
        footpath.maps().delete("coupons");
        assertThat(footpath.votes().list("coupons")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> votes.open(SLUG, asked(List.of("opportunity"), List.of(), 5, false)))
                .hasMessageContaining("lanes: \"opportunity\" is not on the map")
                .hasMessageContaining("opportunities");
        assertThatThrownBy(() -> votes.open(SLUG, asked(List.of(), List.of("none"), 5, false)))
                .hasMessageContaining("cards: \"none\" is not on the map");
        assertThatThrownBy(() -> votes.open(SLUG, asked(List.of(), List.of(), 5, false)))
                .hasMessageContaining("there is none to vote on");
        assertThatThrownBy(() -> votes.open(SLUG, asked(List.of("opportunities"), List.of(), 0, false)))
                .hasMessageContaining("dots: is 0; give a whole number from 1 to 100");
        int number = opened(false);
        assertThatThrownBy(() -> votes.give(SLUG, number, "Ada", "c1", 1))
                .hasMessageContaining("card: \"c1\" is not voted on");
        assertThatThrownBy(() -> votes.give(SLUG, number, " ", "c34", 1)).hasMessageContaining("person: is blank");
        assertThatThrownBy(() -> votes.give(SLUG, number, "Ada", "c34", -1)).hasMessageContaining("5 at most");
        assertThatThrownBy(() -> votes.one(SLUG, 9)).hasMessageContaining("no vote of " + SLUG + " has the number 9");
    }
}
