package footpath.server.quarantine;

import footpath.server.Footpath;
import footpath.server.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that replays all of a data directory, a few calls at a time.
final class ReplayingProcess {
    private ReplayingProcess() {}

    public static void main(String[] arguments) {
        try (Footpath footpath = Footpath.open(Path.of(arguments[0]), Footpath.Missing.IS_AN_ERROR)) {
            System.out.println("open");
            System.out.flush();
            replayAll(footpath);
            System.out.println("done");
        }
    }

    /// Replays every call that is left, seven at a time.
    static void replayAll(Footpath footpath) {
        Replay replay = new Replay(footpath);
        String after = null;
        do {
            after = replay.run(new Replay.Asked(
                            null,
                            Chosen.ALL,
                            new Repair.Written(List.of(new Repair.Step("move", null, null, "user", "user_id")), null),
                            null,
                            after,
                            7))
                    .next();
        } while (after != null);
    }

    static Process start(Path data) throws IOException {
        return JavaProcess.start(ReplayingProcess.class, data);
    }
}
