package footpath.maps.vote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A vote on cards of a map. It is kept beside the map, with the words the cards had when it was opened, so
/// that its result can be read whatever becomes of them.
///
/// @param number   from 1, one more with each vote on the map
/// @param title    what is asked
/// @param cards    what is voted on, in order of the map
/// @param dots     how many each person has to give
/// @param isHidden whether nobody sees the dots of others before it is closed
/// @param openedBy who opened it
/// @param openedAt when
/// @param endsAt   when it closes by itself; empty: never
/// @param closed   when and by whom it was closed by hand
/// @param ballots  what was given, in order of persons and cards
public record Vote(
        int number,
        String title,
        List<VotedCard> cards,
        int dots,
        boolean isHidden,
        String openedBy,
        Instant openedAt,
        Optional<Instant> endsAt,
        Optional<Closing> closed,
        List<Ballot> ballots) {
    /// The most dots a person can have.
    public static final int MOST_DOTS = 100;

    public Vote {
        cards = List.copyOf(cards);
        ballots = List.copyOf(ballots);
    }

    /// A card that is voted on.
    ///
    /// @param key  of the card
    /// @param text its words when the vote was opened
    public record VotedCard(String key, String text) {}

    /// What one person gave one card.
    ///
    /// @param dots at least 1
    public record Ballot(String person, String card, int dots) {}

    /// That somebody closed it.
    public record Closing(String by, Instant at) {}

    /// What a card got.
    ///
    /// @param rank    1 for the most dots; those with as many share the rank, and the next ones come behind
    ///                all of them
    /// @param persons how many gave it a dot
    public record Result(VotedCard card, int dots, int persons, int rank) {}

    /// When it was closed, by hand or by its time; empty while it is open.
    public Optional<Instant> closedAt(Instant now) {
        Optional<Instant> over = endsAt.filter(end -> !end.isAfter(now));
        return closed.map(Closing::at)
                .filter(at -> over.map(at::isBefore).orElse(true))
                .or(() -> over);
    }

    /// Everybody who gave a dot, by name, each in one of the ways it was written.
    public List<String> persons() {
        Map<String, String> persons = new TreeMap<>();
        ballots.forEach(ballot -> persons.merge(
                plain(ballot.person()), ballot.person(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return List.copyOf(persons.values());
    }

    /// A name as the person wrote it when they gave a dot here; as it is given if they gave none.
    public String spelled(String person) {
        return ballots.stream()
                .map(Ballot::person)
                .filter(name -> plain(name).equals(plain(person)))
                .findFirst()
                .orElse(person);
    }

    /// How many dots a person gave a card; names are the same however they are capitalised.
    public int given(String person, String card) {
        return ballots.stream()
                .filter(ballot -> plain(ballot.person()).equals(plain(person))
                        && ballot.card().equals(card))
                .mapToInt(Ballot::dots)
                .sum();
    }

    /// How many dots a person has left.
    public int left(String person) {
        return dots
                - ballots.stream()
                        .filter(ballot -> plain(ballot.person()).equals(plain(person)))
                        .mapToInt(Ballot::dots)
                        .sum();
    }

    /// What each card got, the most dots first; those with as many in order of the map.
    public List<Result> results() {
        Map<String, Integer> given = new LinkedHashMap<>();
        Map<String, Integer> persons = new LinkedHashMap<>();
        for (Ballot ballot : ballots) {
            given.merge(ballot.card(), ballot.dots(), Integer::sum);
            persons.merge(ballot.card(), 1, Integer::sum);
        }
        List<VotedCard> ordered = new ArrayList<>(cards);
        ordered.sort(Comparator.comparingInt((VotedCard card) -> given.getOrDefault(card.key(), 0))
                .reversed());
        List<Result> results = new ArrayList<>();
        for (VotedCard card : ordered) {
            int dots = given.getOrDefault(card.key(), 0);
            int rank = !results.isEmpty() && results.getLast().dots() == dots
                    ? results.getLast().rank()
                    : results.size() + 1;
            results.add(new Result(card, dots, persons.getOrDefault(card.key(), 0), rank));
        }
        return List.copyOf(results);
    }

    /// The cards of the first places that got a dot at all; more than so many where some share a place.
    ///
    /// @param places how many places
    public List<Result> winners(int places) {
        return results().stream()
                .filter(result -> result.dots() > 0 && result.rank() <= places)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
