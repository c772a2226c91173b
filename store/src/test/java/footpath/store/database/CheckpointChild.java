package footpath.store.database;

import java.nio.file.Files;
import java.nio.file.Path;

/// A real process of its own that fills a database and moves its journal into its file, one step for each line of its
/// input. After each it tells how many notes there are, and how many bytes the journal has.
final class CheckpointChild {
    private static final int NOTES = 40_000;

    private CheckpointChild() {}

    /// Arguments: the file.
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        try (Connections connections = Connections.open(file, file.resolveSibling("tmp"))) {
            Transactions transactions = new Transactions(file, connections);
            Checkpoints checkpoints = new Checkpoints(file, connections, transactions, 1);
            Query.run(connections.writer(), "CREATE TABLE notes (note VARCHAR)");
            while (System.in.read() >= 0) {
                transactions.write(connection -> {
                    Query.run(
                            connection,
                            "INSERT INTO notes SELECT concat(uuid(), uuid(), uuid(), uuid()) FROM range(" + NOTES
                                    + ")");
                    return true;
                });
                checkpoints.offer();
                checkpoints.await();
                long notes = connections.read(read -> Query.number(read, "SELECT count(*) FROM notes"));
                Path journal = Connections.journal(file);
                System.out.println(
                        "notes " + notes / NOTES + " waiting " + (Files.exists(journal) && Files.size(journal) > 0));
            }
            checkpoints.close();
        }
    }
}
