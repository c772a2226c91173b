package footpath.maps.vote;

import footpath.maps.vote.Vote.VotedCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where votes are kept. They go with their map to another address, and away with it. Safe for use by many
/// threads.
public interface VoteStore {
    /// A vote before it has a number.
    ///
    /// @param title    as in [Vote]
    /// @param cards    as in [Vote]
    /// @param dots     as in [Vote]
    /// @param isHidden as in [Vote]
    /// @param openedBy as in [Vote]
    /// @param openedAt as in [Vote]
    /// @param endsAt   as in [Vote]
    record NewVote(
            String title,
            List<VotedCard> cards,
            int dots,
            boolean isHidden,
            String openedBy,
            Instant openedAt,
            Optional<Instant> endsAt) {
        public NewVote {
            cards = List.copyOf(cards);
        }
    }

    /// All votes of a map, by number.
    List<Vote> list(String map);

    /// One vote of a map.
    Optional<Vote> load(String map, int number);

    /// Opens a vote.
    Vote open(String map, NewVote vote);

    /// Sets how many dots a person gives a card, unless the person would give more than they have, or the
    /// vote is closed. What several people do at once counts one after the other.
    ///
    /// @param dots 0: none any more
    /// @param now  the moment at which the vote has to be open
    /// @return whether they are given
    boolean give(String map, int number, String person, String card, int dots, Instant now);

    /// Closes a vote.
    ///
    /// @return whether it was open until now
    boolean close(String map, int number, String by, Instant now);
}
