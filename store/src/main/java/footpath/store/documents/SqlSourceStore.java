package footpath.store.documents;

import footpath.collect.source.AddressRule;
import footpath.collect.source.Secret;
import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.collect.source.SourceKind;
import footpath.collect.source.SourceStore;
import footpath.collect.source.WriteKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sources as rows, and a row for each of their keys and secrets.
final class SqlSourceStore implements SourceStore {
    private static final String ALL =
            "select name, kind, is_enabled, event_limit, address, keeps_user_agent, settings, created_at from source";

    private final SqliteDocuments documents;

    SqlSourceStore(SqliteDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Source> list() {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL + " order by name")) {
                return sources(connection, query);
            }
        });
    }

    @Override
    public Optional<Source> load(String name) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL + " where name = ?")) {
                query.setString(1, name);
                return sources(connection, query).stream().findFirst();
            }
        });
    }

    @Override
    public void save(Source source) {
        documents.inTransaction(connection -> {
            delete(connection, source.name());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into source (name, kind, is_enabled, event_limit, address, keeps_user_agent, settings, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, source.name());
                insert.setString(2, source.kind().word());
                insert.setBoolean(3, source.isEnabled());
                if (source.limit().isPresent()) {
                    insert.setInt(4, source.limit().get());
                } else {
                    insert.setNull(4, Types.INTEGER);
                }
                insert.setString(5, source.address().word());
                insert.setBoolean(6, source.keepsUserAgent());
                insert.setString(7, source.settings().json());
                insert.setString(8, source.created().toString());
                insert.executeUpdate();
            }
            insertKeys(connection, source);
            insertSecrets(connection, source);
            return true;
        });
    }

    @Override
    public boolean delete(String name) {
        return documents.inTransaction(connection -> {
            try (PreparedStatement position =
                    connection.prepareStatement("delete from feed_position where source = ?")) {
                position.setString(1, name);
                position.executeUpdate();
            }
            return delete(connection, name);
        });
    }

    private static boolean delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from source where name = ?")) {
            delete.setString(1, name);
            return delete.executeUpdate() > 0;
        }
    }

    private static void insertKeys(Connection connection, Source source) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into write_key (write_key, source, created_at, revoked_at) values (?, ?, ?, ?)")) {
            for (WriteKey key : source.keys()) {
                insert.setString(1, key.key());
                insert.setString(2, source.name());
                insert.setString(3, key.created().toString());
                insert.setString(4, key.revoked().map(Instant::toString).orElse(null));
                insert.executeUpdate();
            }
        }
    }

    private static void insertSecrets(Connection connection, Source source) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into source_secret (source, number, secret, added_at) values (?, ?, ?, ?)")) {
            for (Secret secret : source.secrets()) {
                insert.setString(1, source.name());
                insert.setInt(2, secret.number());
                insert.setString(3, secret.text());
                insert.setString(4, secret.added().toString());
                insert.executeUpdate();
            }
        }
    }

    private static List<Source> sources(Connection connection, PreparedStatement query) throws SQLException {
        List<Source> sources = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString("name");
                int limit = rows.getInt("event_limit");
                SourceKind kind = SourceKind.of(rows.getString("kind")).orElseThrow();
                sources.add(new Source(
                        name,
                        kind,
                        rows.getBoolean("is_enabled"),
                        limit == 0 ? Optional.empty() : Optional.of(limit),
                        AddressRule.of(rows.getString("address")).orElseThrow(),
                        rows.getBoolean("keeps_user_agent"),
                        keys(connection, name),
                        secrets(connection, name),
                        SettingsReader.read(kind, "source \"" + name + "\"", rows.getString("settings")),
                        Instant.parse(rows.getString("created_at"))));
            }
        }
        return sources;
    }

    private static List<WriteKey> keys(Connection connection, String source) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select write_key, created_at, revoked_at from write_key where source = ? order by created_at desc, write_key")) {
            query.setString(1, source);
            try (ResultSet rows = query.executeQuery()) {
                List<WriteKey> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(new WriteKey(
                            rows.getString("write_key"),
                            Instant.parse(rows.getString("created_at")),
                            Optional.ofNullable(rows.getString("revoked_at")).map(Instant::parse)));
                }
                return keys;
            }
        }
    }

    private static List<Secret> secrets(Connection connection, String source) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select number, secret, added_at from source_secret where source = ? order by number desc")) {
            query.setString(1, source);
            try (ResultSet rows = query.executeQuery()) {
                List<Secret> secrets = new ArrayList<>();
                while (rows.next()) {
                    secrets.add(new Secret(
                            rows.getInt("number"),
                            rows.getString("secret"),
                            Instant.parse(rows.getString("added_at"))));
                }
                return secrets;
            }
        }
    }
}
