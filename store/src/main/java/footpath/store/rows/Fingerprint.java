package footpath.store.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The first 128 bits of the SHA-256 of two texts: two pairs of texts that share them have not been found
/// by anybody, so they stand for the texts themselves.
public record Fingerprint(long high, long low) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Fingerprint::sha256);

    /// @param scope what the value is told apart within: no NUL in it
    public static Fingerprint of(String scope, String value) {
        byte[] digest = DIGEST.get().digest((scope + '\0' + value).getBytes(StandardCharsets.UTF_8));
        return new Fingerprint((long) LONGS.get(digest, 0), (long) LONGS.get(digest, 8));
    }

    /// Two columns of a query that make the same fingerprint, on all processors: [#read] reads them.
    ///
    /// @param scope a text expression of DuckDB's
    public static String columns(String scope, String value) {
        // DuckDB tells the hash in hexadecimal digits; 2^63 less fits into a BIGINT, which is quick to fetch.
        String digits = "sha256(" + scope + " || chr(0) || " + value + ")";
        return column(digits, 1) + ", " + column(digits, 17);
    }

    private static String column(String digits, int first) {
        return "(('0x' || substr(" + digits + ", " + first + ", 16))::UBIGINT::HUGEINT - 9223372036854775808)::BIGINT";
    }

    /// Reads what [#columns] selected.
    ///
    /// @param first number of the first of the two columns, from 1
    public static Fingerprint read(ResultSet row, int first) throws SQLException {
        return new Fingerprint(row.getLong(first) ^ Long.MIN_VALUE, row.getLong(first + 1) ^ Long.MIN_VALUE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
