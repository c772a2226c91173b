package footpath.store.documents;

import footpath.maps.signature.Signature;
import footpath.maps.signature.SignatureStore;
import footpath.maps.signature.SignedPart;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signatures as rows.
final class SqlSignatureStore implements SignatureStore {
    private static final String COLUMNS =
            "number, target, role, signer, revision, digest, note, signed_at, withdrawn_by, withdrawn_at, withdrawn_why";

    private final SqliteDocuments documents;
    private final Clock clock;

    SqlSignatureStore(SqliteDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<Signature> list(String map) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select " + COLUMNS + " from map_signature where slug = ? order by number")) {
                query.setString(1, map);
                List<Signature> signatures = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        signatures.add(signature(rows));
                    }
                }
                return signatures;
            }
        });
    }

    @Override
    public Signature add(String map, NewSignature added) {
        return documents.inTransaction(connection -> {
            Instant now = clock.instant();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into map_signature (slug, " + COLUMNS + ") values (?,"
                            + " (select 1 + coalesce(max(number), 0) from map_signature where slug = ?1),"
                            + " ?, ?, ?, ?, ?, ?, ?, null, null, null) returning number")) {
                insert.setString(1, map);
                insert.setString(2, added.part().target());
                insert.setString(3, added.role().word());
                insert.setString(4, added.signer());
                insert.setLong(5, added.revision());
                insert.setString(6, added.digest());
                insert.setString(7, added.note().orElse(null));
                insert.setString(8, now.toString());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return signature(row.getInt(1), added, now);
                }
            }
        });
    }

    private static Signature signature(int number, NewSignature added, Instant now) {
        return new Signature(
                number,
                added.part(),
                added.role(),
                added.signer(),
                added.revision(),
                added.digest(),
                added.note(),
                now,
                Optional.empty());
    }

    @Override
    public boolean withdraw(String map, int number, String by, Optional<String> why) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update map_signature set withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                            + " where slug = ? and number = ? and withdrawn_at is null")) {
                update.setString(1, by);
                update.setString(2, clock.instant().toString());
                update.setString(3, why.orElse(null));
                update.setString(4, map);
                update.setInt(5, number);
                return update.executeUpdate() > 0;
            }
        });
    }

    private static Signature signature(ResultSet row) throws SQLException {
        String target = row.getString("target");
        Optional<Instant> withdrawn =
                Optional.ofNullable(row.getString("withdrawn_at")).map(Instant::parse);
        String by = row.getString("withdrawn_by");
        Optional<String> why = Optional.ofNullable(row.getString("withdrawn_why"));
        return new Signature(
                row.getInt("number"),
                SignedPart.of(target)
                        .orElseThrow(() -> new DocumentsException("a signature is of \"" + target
                                + "\", which is no part of a map; restore the file from a backup")),
                Signature.Role.of(row.getString("role")),
                row.getString("signer"),
                row.getLong("revision"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("note")),
                Instant.parse(row.getString("signed_at")),
                withdrawn.map(at -> new Signature.Withdrawal(by, at, why)));
    }
}
