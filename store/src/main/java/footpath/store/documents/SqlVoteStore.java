package footpath.store.documents;

import footpath.maps.vote.Vote;
import footpath.maps.vote.Vote.Ballot;
import footpath.maps.vote.Vote.VotedCard;
import footpath.maps.vote.VoteStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Votes as rows: of the vote, of its cards, of the dots people give.
final class SqlVoteStore implements VoteStore {
    private static final String COLUMNS =
            "number, title, dots, hidden, opened_by, opened_at, ends_at, closed_by, closed_at";

    private final SqliteDocuments documents;

    SqlVoteStore(SqliteDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Vote> list(String map) {
        return documents.inTransaction(connection -> {
            List<Vote> votes = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select " + COLUMNS + " from map_vote where slug = ? order by number")) {
                query.setString(1, map);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        votes.add(vote(connection, map, rows));
                    }
                }
            }
            return votes;
        });
    }

    @Override
    public Optional<Vote> load(String map, int number) {
        return documents.inTransaction(connection -> load(connection, map, number));
    }

    private static Optional<Vote> load(Connection connection, String map, int number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from map_vote where slug = ? and number = ?")) {
            query.setString(1, map);
            query.setInt(2, number);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(vote(connection, map, rows)) : Optional.empty();
            }
        }
    }

    @Override
    public Vote open(String map, NewVote vote) {
        return documents.inTransaction(connection -> {
            int number = insert(connection, map, vote);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into map_vote_card (slug, number, place, card, text) values (?, ?, ?, ?, ?)")) {
                for (int place = 0; place < vote.cards().size(); place++) {
                    VotedCard card = vote.cards().get(place);
                    insert.setString(1, map);
                    insert.setInt(2, number);
                    insert.setInt(3, place);
                    insert.setString(4, card.key());
                    insert.setString(5, card.text());
                    insert.executeUpdate();
                }
            }
            return load(connection, map, number).orElseThrow();
        });
    }

    private static int insert(Connection connection, String map, NewVote vote) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into map_vote (slug, " + COLUMNS
                + ") values (?, (select 1 + coalesce(max(number), 0) from map_vote where slug = ?1),"
                + " ?, ?, ?, ?, ?, ?, null, null) returning number")) {
            insert.setString(1, map);
            insert.setString(2, vote.title());
            insert.setInt(3, vote.dots());
            insert.setBoolean(4, vote.isHidden());
            insert.setString(5, vote.openedBy());
            insert.setString(6, vote.openedAt().toString());
            insert.setString(7, vote.endsAt().map(Instant::toString).orElse(null));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public boolean give(String map, int number, String person, String card, int dots, Instant now) {
        return documents.inTransaction(connection -> {
            Optional<Vote> open = load(connection, map, number)
                    .filter(vote -> vote.closedAt(now).isEmpty())
                    .filter(vote -> vote.left(person) + vote.given(person, card) >= dots);
            if (open.isEmpty()) {
                return false;
            }
            String sql = dots == 0
                    ? "delete from map_vote_dot where slug = ? and number = ? and person = ? and card = ?"
                    : "insert into map_vote_dot (slug, number, person, card, dots) values (?, ?, ?, ?, ?)"
                            + " on conflict (slug, number, person, card) do update set dots = excluded.dots";
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                write.setString(1, map);
                write.setInt(2, number);
                write.setString(3, open.get().spelled(person));
                write.setString(4, card);
                if (dots > 0) {
                    write.setInt(5, dots);
                }
                write.executeUpdate();
                return true;
            }
        });
    }

    @Override
    public boolean close(String map, int number, String by, Instant now) {
        return documents.inTransaction(connection -> {
            if (load(connection, map, number)
                    .filter(vote -> vote.closedAt(now).isEmpty())
                    .isEmpty()) {
                return false;
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "update map_vote set closed_by = ?, closed_at = ? where slug = ? and number = ?")) {
                update.setString(1, by);
                update.setString(2, now.toString());
                update.setString(3, map);
                update.setInt(4, number);
                return update.executeUpdate() > 0;
            }
        });
    }

    private static Vote vote(Connection connection, String map, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        Optional<Instant> closed =
                Optional.ofNullable(row.getString("closed_at")).map(Instant::parse);
        String by = row.getString("closed_by");
        return new Vote(
                number,
                row.getString("title"),
                cards(connection, map, number),
                row.getInt("dots"),
                row.getBoolean("hidden"),
                row.getString("opened_by"),
                Instant.parse(row.getString("opened_at")),
                Optional.ofNullable(row.getString("ends_at")).map(Instant::parse),
                closed.map(at -> new Vote.Closing(by, at)),
                ballots(connection, map, number));
    }

    private static List<VotedCard> cards(Connection connection, String map, int number) throws SQLException {
        List<VotedCard> cards = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select card, text from map_vote_card where slug = ? and number = ? order by place")) {
            query.setString(1, map);
            query.setInt(2, number);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    cards.add(new VotedCard(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return cards;
    }

    private static List<Ballot> ballots(Connection connection, String map, int number) throws SQLException {
        List<Ballot> ballots = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select person, card, dots from map_vote_dot where slug = ? and number = ? order by person, card")) {
            query.setString(1, map);
            query.setInt(2, number);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ballots.add(new Ballot(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return ballots;
    }
}
