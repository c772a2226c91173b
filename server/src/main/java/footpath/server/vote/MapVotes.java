package footpath.server.vote;

import footpath.events.NearestWord;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.StoredMap;
import footpath.maps.vote.Vote;
import footpath.maps.vote.Vote.VotedCard;
import footpath.maps.vote.VoteStore;
import footpath.maps.vote.VoteStore.NewVote;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.map.Maps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Opens votes on the cards of maps, takes dots, closes them, and tags what won. Safe for use by many
/// threads.
public final class MapVotes {
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_PLACES = 100;

    private final Footpath footpath;
    private final Maps maps;
    private final VoteStore store;

    public MapVotes(Footpath footpath) {
        this.footpath = footpath;
        this.maps = new Maps(footpath);
        this.store = footpath.votes();
    }

    /// What is to be voted on.
    ///
    /// @param lanes    all cards of these; may be absent if there are cards
    /// @param cards    these cards
    /// @param dots     for each person
    /// @param isHidden whether nobody sees the dots of others before it is closed
    /// @param minutes  after which it closes; absent: by hand alone
    public record Asked(
            @Nullable String title,
            @Nullable String openedBy,
            List<String> lanes,
            List<String> cards,
            long dots,
            boolean isHidden,
            Optional<Long> minutes) {
        public Asked {
            lanes = List.copyOf(lanes);
            cards = List.copyOf(cards);
        }
    }

    /// A vote and the map it is on, as it is now.
    public record Shown(Vote vote, JourneyMap map, Instant now) {}

    /// What a tag was written on.
    ///
    /// @param stored the map with it
    /// @param tagged keys of the cards that have the tag now and had not
    public record Tagged(StoredMap stored, List<String> tagged) {
        public Tagged {
            tagged = List.copyOf(tagged);
        }
    }

    /// All votes of a map, the latest first.
    ///
    /// @throws Fault if there is no such map
    public List<Shown> all(String slug) {
        JourneyMap map = maps.find(slug).map();
        return store.list(map.slug()).reversed().stream()
                .map(vote -> shown(map, vote))
                .toList();
    }

    /// One vote.
    public Shown one(String slug, int number) {
        JourneyMap map = maps.find(slug).map();
        return shown(map, find(map, number));
    }

    private Shown shown(JourneyMap map, Vote vote) {
        return new Shown(vote, map, footpath.clock().instant());
    }

    /// Opens a vote.
    public Shown open(String slug, Asked asked) {
        JourneyMap map = maps.find(slug).map();
        String title = Given.name("title", asked.title());
        String openedBy = Given.name("openedBy", asked.openedBy());
        range("dots", asked.dots(), Vote.MOST_DOTS);
        asked.minutes().ifPresent(minutes -> range("minutes", minutes, MOST_MINUTES));
        List<VotedCard> cards = cards(map, asked);
        Instant now = footpath.clock().instant();
        NewVote vote = new NewVote(
                title,
                cards,
                (int) asked.dots(),
                asked.isHidden(),
                openedBy,
                now,
                asked.minutes().map(minutes -> now.plus(Duration.ofMinutes(minutes))));
        return shown(map, store.open(map.slug(), vote));
    }

    private static List<VotedCard> cards(JourneyMap map, Asked asked) {
        requireKnown("lanes", asked.lanes(), map.lanes().stream().map(Lane::key).toList());
        requireKnown(
                "cards",
                asked.cards(),
                map.lanes().stream()
                        .flatMap(lane -> lane.cards().stream())
                        .map(Card::key)
                        .toList());
        Set<String> lanes = new HashSet<>(asked.lanes());
        Set<String> cards = new HashSet<>(asked.cards());
        List<VotedCard> voted = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            for (Card card : lane.cards()) {
                if (lanes.contains(lane.key()) || cards.contains(card.key())) {
                    voted.add(new VotedCard(card.key(), card.text().isBlank() ? card.key() : card.text()));
                }
            }
        }
        if (voted.isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "cards",
                    "there is none to vote on",
                    "name lanes that have cards, or cards by their keys");
        }
        return voted;
    }

    private static void requireKnown(String input, List<String> keys, List<String> known) {
        keys.stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    input,
                    "\"" + key + "\" is not on the map",
                    "those there are: " + NearestWord.listed(known)
                            + NearestWord.hint(key, known).orElse(""));
        });
    }

    /// Sets how many dots a person gives a card.
    ///
    /// @throws Fault `INVALID_INPUT` if the card is not voted on, or the person has not so many; `CONFLICT`
    /// if it is closed
    public Shown give(String slug, int number, @Nullable String person, String card, long dots) {
        JourneyMap map = maps.find(slug).map();
        String name = Given.name("person", person).replaceAll("\\s+", " ");
        Vote vote = find(map, number);
        requireVoted(vote, card);
        if (dots < 0 || dots > vote.dots()) {
            throw tooMany(name, dots, vote.dots());
        }
        if (!store.give(
                map.slug(), number, name, card, (int) dots, footpath.clock().instant())) {
            Vote now = find(map, number);
            requireOpen(now);
            throw tooMany(name, dots, now.left(name) + now.given(name, card));
        }
        return one(slug, number);
    }

    private static void requireVoted(Vote vote, String card) {
        List<String> known = vote.cards().stream().map(VotedCard::key).toList();
        if (!known.contains(card)) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "card",
                    "\"" + card + "\" is not voted on",
                    "those that are: " + NearestWord.listed(known));
        }
    }

    private static Fault tooMany(String name, long dots, int most) {
        return new Fault(
                FaultCode.INVALID_INPUT,
                "dots",
                "is " + dots + ", and " + name + " can give this card " + most + " at most",
                "give a number from 0 to " + most + ", or take dots from another card first");
    }

    private void requireOpen(Vote vote) {
        vote.closedAt(footpath.clock().instant()).ifPresent(at -> {
            throw new Fault(
                    FaultCode.CONFLICT,
                    "vote",
                    "number " + vote.number() + " is closed since " + at,
                    "look at its result, or open another");
        });
    }

    /// Closes a vote.
    ///
    /// @throws Fault `CONFLICT` if it is closed already
    public Shown close(String slug, int number, @Nullable String by) {
        JourneyMap map = maps.find(slug).map();
        String name = Given.name("by", by);
        Vote vote = find(map, number);
        if (!store.close(map.slug(), number, name, footpath.clock().instant())) {
            requireOpen(vote);
        }
        return one(slug, number);
    }

    /// Writes a tag on the cards that won, as a change of the map; cards that are gone or have it are
    /// passed over.
    ///
    /// @param places how many places win
    /// @throws Fault `CONFLICT` if the vote is still open
    public Tagged tag(String slug, int number, @Nullable String tag, long places, @Nullable String author) {
        StoredMap stored = maps.find(slug);
        Vote vote = find(stored.map(), number);
        String word = Given.name("tag", tag);
        range("places", places, MOST_PLACES);
        if (vote.closedAt(footpath.clock().instant()).isEmpty()) {
            throw new Fault(
                    FaultCode.CONFLICT, "vote", "number " + number + " is still open", "close it, then tag what won");
        }
        Set<String> winners = new HashSet<>();
        vote.winners((int) places).forEach(result -> winners.add(result.card().key()));
        List<MapOperation> operations = stored.map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card ->
                        winners.contains(card.key()) && !card.marks().tags().contains(word))
                .<MapOperation>map(card -> tagged(card, word))
                .toList();
        MapChange change = new MapChange(UUID.randomUUID().toString(), operations, Given.note("author", author));
        StoredMap after = operations.isEmpty()
                ? stored
                : footpath.maps().change(stored.map().slug(), change, stored.revision());
        return new Tagged(
                after,
                operations.stream()
                        .map(operation -> ((MapOperation.Set) operation).key())
                        .toList());
    }

    private static MapOperation tagged(Card card, String tag) {
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        card.marks().tags().forEach(tags::add);
        return new MapOperation.Set(ElementKind.CARD, card.key(), "tags", Optional.of(tags.add(tag)));
    }

    private Vote find(JourneyMap map, int number) {
        return store.load(map.slug(), number)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_VOTE,
                        "vote",
                        "no vote of " + map.slug() + " has the number " + number,
                        "ask GET /api/v1/maps/" + map.slug() + "/votes for all of them"));
    }

    private static void range(String input, long number, int most) {
        if (number < 1 || number > most) {
            throw new Fault(FaultCode.INVALID_INPUT, input, "is " + number, "give a whole number from 1 to " + most);
        }
    }
}
