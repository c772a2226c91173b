package footpath.store.arrival;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.store.events.DuckDbEventLog;
import footpath.store.journal.JournalDamage;
import footpath.store.journal.JournalRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Makes batches of the records of a journal; what cannot be read is not lost, it goes to the quarantine as it
/// is. Confined to one thread.
final class JournalBatches {
    private static final Logger LOG = System.getLogger(JournalBatches.class.getName());

    private final DuckDbEventLog log;
    private final Clock clock;
    private int damagesTold;

    JournalBatches(DuckDbEventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// The batch of a record.
    ArrivalBatch batch(JournalRecord record) {
        try {
            return BatchForm.read(record.bytes());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return quarantined(record, e);
        }
    }

    /// A batch of nothing but a record that cannot be carried over.
    ArrivalBatch quarantined(JournalRecord record, RuntimeException failure) {
        String reason = "journal: record " + record.number() + " cannot be carried over: " + failure.getMessage();
        QuarantinedCall call =
                new QuarantinedCall(JournalledArrivals.FOLDER, Optional.empty(), reason, clock.instant(), kept(record));
        return new ArrivalBatch(JournalledArrivals.FOLDER, List.of(), List.of(call));
    }

    /// The bytes of a record, without what is of suppressed persons as far as that can be read.
    private byte[] kept(JournalRecord record) {
        try {
            ArrivalBatch batch = BatchForm.read(record.bytes());
            ArrivalBatch admitted = log.suppressions().list().admitted(batch);
            return admitted.equals(batch) ? record.bytes() : BatchForm.write(admitted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return record.bytes();
        }
    }

    /// Begins to count the damages of another reader.
    void restart() {
        damagesTold = 0;
    }

    /// Tells of damages that were not told before.
    void tell(List<JournalDamage> damages) {
        damages.stream()
                .skip(damagesTold)
                .forEach(damage -> LOG.log(
                        Level.ERROR,
                        damage.file() + ": " + damage.lost() + " records behind record " + damage.afterNumber()
                                + " cannot be read; the disk did not keep what it took"));
        damagesTold = damages.size();
    }
}
