package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.ImportCancelled;
import footpath.collect.ImportListener;
import footpath.collect.ImportProgress;
import footpath.store.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelledImportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ImportProgress.Phase.class)
    void anImportStoppedInAnyPhaseKeepsNothingAndTheNextOneDoesTheWhole(ImportProgress.Phase phase) {
        try (Workbench bench = Workbench.in(folder)) {
            Path file = rows(bench);
            StopIn stop = new StopIn(phase);

            assertThatThrownBy(() -> bench.load(file, Workbench.CLICKS, stop))
                    .isInstanceOf(ImportCancelled.class)
                    .hasMessage("a.parquet: import stopped, nothing of this file was kept; import it again to finish");
            assertThat(bench.log().lastSeq()).isZero();
            assertThat(bench.log().identityCount()).isZero();

            assertThat(bench.load(file, Workbench.CLICKS).events()).isEqualTo(50_000);
        }
    }

    @Test
    void progressNeverFallsGoesThroughAllPhasesAndEndsAtTheWhole() {
        List<ImportProgress> seen = Collections.synchronizedList(new ArrayList<>());
        try (Workbench bench = Workbench.in(folder)) {
            bench.load(rows(bench), Workbench.CLICKS, seen::add);
        }
        assertThat(seen).extracting(ImportProgress::share).isSorted();
        assertThat(seen)
                .extracting(ImportProgress::phase)
                .contains(ImportProgress.Phase.values())
                .isSorted();
        assertThat(seen.getLast().share()).isEqualTo(1);
        assertThat(seen.getLast().doneBytes()).isEqualTo(seen.getLast().bytes());
    }

    private static Path rows(Workbench bench) {
        return bench.parquet(
                "a.parquet",
                "SELECT 'p' || range % 1000 AS who, TIMESTAMPTZ '2024-01-01 00:00:00Z' + to_seconds(range) AS \"at\", 'Visit' AS what,"
                        + " range AS value FROM range(50000)");
    }

    /// Asks for the stop as soon as a phase is seen.
    private static final class StopIn implements ImportListener {
        private final ImportProgress.Phase phase;
        private volatile boolean isReached;

        StopIn(ImportProgress.Phase phase) {
            this.phase = phase;
        }

        @Override
        public void progress(ImportProgress progress) {
            isReached |= progress.phase() == phase;
        }

        @Override
        public boolean isCancelled() {
            return isReached;
        }
    }
}
