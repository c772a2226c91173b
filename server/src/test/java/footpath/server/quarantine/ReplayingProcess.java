package footpath.server.quarantine;

import footpath.server.Footpath;
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
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReplayingProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
