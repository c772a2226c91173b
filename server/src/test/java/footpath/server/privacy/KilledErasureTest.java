package footpath.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.Footpath.Missing;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that erases somebody is killed with SIGKILL; the next start ends what it had begun.
class KilledErasureTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    @Test
    void isEndedByTheNextStartWheneverTheProcessDies() throws Exception {
        Random random = new Random(19);
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = folder.resolve("data" + kill);
            try (Footpath footpath = Footpath.open(data, Missing.IS_CREATED)) {
                Traces.leave(footpath, beside);
            }
            Process process = ErasingProcess.start(data);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("open");
                process.waitFor(100 + random.nextInt(700), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            requireAllOrNothing(data);
        }
    }

    private static void requireAllOrNothing(Path data) throws Exception {
        boolean isErased;
        try (Footpath footpath = Footpath.open(data, Missing.IS_AN_ERROR)) {
            isErased = !footpath.log().erasures().list().isEmpty();
            assertThat(footpath.log().erasures().isUnfinished()).isFalse();
            assertThat(footpath.log().eventCount()).isEqualTo(Traces.OTHERS + (isErased ? 2 : 5));
            assertThat(footpath.index().snapshot().eventCount())
                    .isEqualTo(footpath.log().eventCount());
        }
        assertThat(Traces.filesWith(data, Traces.MARK).isEmpty()).isEqualTo(isErased);
    }
}
