package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Does one fault after the other to servers under load, and looks for every event afterwards.
public final class Main {
    private final Options options;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private Main(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        Options options = Options.parse(arguments);
        Main main = new Main(options);
        for (Fault fault : options.faults()) {
            main.run(fault);
        }
        new ReliabilityPage(options, main.outcomes, main.leftOut).write();
        if (!main.outcomes.stream().allMatch(Outcome::isGood)) {
            System.err.println("benchmarks/faults: events were lost, doubled or refused without a word; see above");
            System.exit(1);
        }
    }

    private void run(Fault fault) throws IOException, InterruptedException, SQLException {
        System.err.println(fault.name());
        Path work = options.work();
        delete(work);
        Files.createDirectories(work);
        Optional<String> obstacle = fault.obstacle();
        if (obstacle.isPresent()) {
            leftOut.add(fault.name() + ": " + obstacle.get());
            return;
        }
        try {
            Outcome outcome = happen(fault, fault.data(work));
            System.err.println("  " + outcome);
            outcomes.add(outcome);
        } finally {
            fault.tidy(work);
        }
    }

    private Outcome happen(Fault fault, Path data) throws IOException, InterruptedException, SQLException {
        Ledger ledger = new Ledger();
        ServedFootpath server = fault.serve(data, 0);
        try {
            String key = server.newSource("campaign");
            Senders senders = new Senders(ledger, server.port(), key, options.eventsPerSecond()).start();
            Thread.sleep(Duration.ofSeconds(2));
            server = fault.happen(server, data);
            senders.close();
        } finally {
            server.close();
        }
        return Outcome.of(fault.name(), fault.means(), ledger, FoundEvents.in(data));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
