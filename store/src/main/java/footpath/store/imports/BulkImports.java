package footpath.store.imports;

import footpath.collect.BulkLoad;
import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.bot.BotRules;
import footpath.store.database.Connections;
import footpath.store.database.Leftovers;
import footpath.store.database.StorageFailure;
import footpath.store.database.Transactions;
import footpath.store.suppression.Suppressions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/// Adds files to the log, each wholly or not at all. Safe for use by several threads, one at a time.
public final class BulkImports {
    private final Connections connections;
    private final Transactions transactions;
    private final Suppressions suppressions;
    private final Supplier<BotRules> botRules;

    /// @param botRules what of rows of programs is flagged
    public BulkImports(
            Connections connections,
            Transactions transactions,
            Suppressions suppressions,
            Supplier<BotRules> botRules) {
        this.suppressions = suppressions;
        this.botRules = botRules;
        this.connections = connections;
        this.transactions = transactions;
    }

    public ImportReport run(BulkLoad load, ImportListener listener) {
        transactions.lock();
        try {
            BulkAppend append =
                    new BulkAppend(connections.writer(), load, listener, suppressions.list(), botRules.get());
            reading(load, () -> {
                append.stage();
                return true;
            });
            ImportReport report = write(load, append);
            append.finished();
            suppressions.countRefused(report.suppressed());
            return report;
        } catch (SQLException e) {
            throw connections.failed(e);
        } catch (IOException e) {
            throw transactions.failed(e);
        } finally {
            Leftovers.drop(connections.writer());
            transactions.unlock();
        }
    }

    /// Runs an import as one transaction, or as two of which the first leaves nothing.
    private ImportReport write(BulkLoad load, BulkAppend append) {
        try {
            return transactions.write(connection -> reading(load, () -> append.run(true)));
        } catch (BrokenObject e) {
            return transactions.write(connection -> reading(load, () -> append.run(false)));
        }
    }

    /// Tells the failures of the file from those of the storage.
    private static <T> T reading(BulkLoad load, Reading<T> reading) throws SQLException, IOException {
        try {
            return reading.run();
        } catch (SQLException e) {
            if (StorageFailure.of(e)) {
                throw e;
            }
            throw unreadable(load, e);
        }
    }

    private static InvalidInput unreadable(BulkLoad load, SQLException e) {
        String first =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^(\\w+ )*Error: ", "");
        return new InvalidInput(
                load.file().name(), "cannot be read with this mapping: " + first, "change the file or the mapping");
    }

    private interface Reading<T> {
        T run() throws SQLException, IOException;
    }
}
