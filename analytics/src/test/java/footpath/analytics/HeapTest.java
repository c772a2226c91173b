package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In a process of its own, whose memory is small and can be filled.
class HeapTest {
    /// Fills the memory until it is nearly full, lets go of it, and looks again.
    static final class Filled {
        private static final int PIECE = 512 << 10;

        private Filled() {}

        public static void main(String[] none) {
            List<byte[]> kept = new ArrayList<>();
            System.out.println(Heap.isNearlyFull());
            while (!Heap.isNearlyFull()) {
                kept.add(new byte[PIECE]);
            }
            System.out.println(kept.size() > 10);
            kept.clear();
            System.out.println(Heap.isNearlyFull());
        }
    }

    @Test
    void isNearlyFullWhileItIsAndNotAfterwards() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        Path.of("target", "classes") + ":" + Path.of("target", "test-classes"),
                        Filled.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told.lines()).containsExactly("false", "true", "false");
    }
}
