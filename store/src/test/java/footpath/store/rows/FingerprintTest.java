package footpath.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    /// First in UTF-8 of one byte, of two, three and four; and what means something to databases.
    private static final List<String> PIECES =
            List.of("a", "Z", "é", "ß", "日", "€", "🙂", "'", "\"", "\\", "\n", "\0", "%", "||", " ", "\u200d");

    @Test
    void theDatabaseMakesTheSameFingerprintAsThisProgram() throws SQLException {
        var random = new Random(1);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Fingerprint.columns("scope", "value") + " FROM (SELECT ? AS scope, ? AS value)")) {
            for (int i = 0; i < 500; i++) {
                String scope = text(random).replace("\0", "");
                String value = text(random);
                select.setString(1, scope);
                select.setString(2, value);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    assertThat(Fingerprint.read(row, 1)).isEqualTo(Fingerprint.of(scope, value));
                }
            }
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
