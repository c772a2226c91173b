package footpath.store.imports;

import footpath.collect.BulkLoad;
import footpath.collect.bot.BotFlags;
import footpath.collect.bot.BotReason;
import footpath.collect.bot.BotRules;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Which rows of a file are those of programs, by the user agent among their properties: the temporary table
/// `incoming_programs`. Files without such a property cost nothing, others one more reading.
///
/// How often somebody did something, and whether it was told twice, is not looked at: the times of files are
/// those of days and batches as often as not, and rows that are the same are two rows.
final class IncomingPrograms {
    private static final String AGENT =
            "regexp_extract(i.properties, " + Query.text(BotFlags.USER_AGENT_MEMBER) + ", 1, 'i')";

    private static final String FLAG = "\"" + BotReason.PROPERTY + "\":\"";

    private final boolean isAny;

    private IncomingPrograms(boolean isAny) {
        this.isAny = isAny;
    }

    /// @param rules which further user agents are programs, and of which sources nothing is flagged
    static IncomingPrograms find(DuckDBConnection connection, BulkLoad load, BotRules rules) throws SQLException {
        boolean mayHave = load.propertyNames()
                .map(names -> names.stream().anyMatch(BotFlags::isUserAgent))
                .orElse(true);
        if (!mayHave || !load.shape().events() || rules.isOff(load.source())) {
            return new IncomingPrograms(false);
        }
        Map<String, String> programs = programs(connection, load.source(), rules);
        if (programs.isEmpty()) {
            return new IncomingPrograms(false);
        }
        Query.run(connection, "CREATE OR REPLACE TEMP TABLE incoming_programs (agent VARCHAR, reason VARCHAR)");
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "incoming_programs")) {
            for (Map.Entry<String, String> program : programs.entrySet()) {
                appender.beginRow();
                appender.append(program.getKey()).append(program.getValue());
                appender.endRow();
            }
        }
        return new IncomingPrograms(true);
    }

    private static Map<String, String> programs(DuckDBConnection connection, String source, BotRules rules)
            throws SQLException {
        BotFlags flags = new BotFlags();
        Map<String, String> programs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT " + AGENT + " FROM incoming i WHERE i.properties ILIKE '%agent\"%'")) {
            while (rows.next()) {
                String agent = rows.getString(1);
                Optional<BotReason> reason = agent.isEmpty() ? Optional.empty() : flags.ofAgent(agent, source, rules);
                reason.ifPresent(known -> programs.put(agent, known.word()));
            }
        }
        return programs;
    }

    /// What joins the reason to a row `i` of the file, as `b.reason`.
    String join() {
        return isAny ? " LEFT JOIN incoming_programs b ON b.agent = " + AGENT : "";
    }

    /// The properties of a row, with the flag if it has a reason and says nothing itself.
    ///
    /// @param json SQL of its properties
    String properties(String json) {
        if (!isAny) {
            return json;
        }
        return "CASE WHEN b.reason IS NULL OR contains(i.properties, " + Query.text(FLAG) + ") THEN " + json
                + " ELSE left(rtrim(" + json + "), -1) || " + Query.text("," + FLAG) + " || b.reason || '\"}' END";
    }

    /// The mark of a row that is flagged, by itself or by a reason.
    String mark() {
        String isFlagged =
                "contains(i.properties, " + Query.text(FLAG) + ")" + (isAny ? " OR b.reason IS NOT NULL" : "");
        return "CASE WHEN " + isFlagged + " THEN " + EventMark.BOT.bit() + " ELSE 0 END";
    }

    /// The names of the properties of the rows, if they are known before reading.
    Optional<List<String>> propertyNames(Optional<List<String>> ofFile) {
        if (!isAny || ofFile.isEmpty()) {
            return ofFile;
        }
        List<String> names = new ArrayList<>(ofFile.get());
        names.add(BotReason.PROPERTY);
        return Optional.of(names);
    }
}
