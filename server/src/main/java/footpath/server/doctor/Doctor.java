package footpath.server.doctor;

import footpath.server.Faults;
import footpath.store.DataDirectory;
import footpath.store.DataDirectoryInUse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Examines an installation: the machine, and then what is stored, as far as the parts before it can be used. Opening
/// what is stored does what every command does: the log is moved to this version, and the index brought up to it.
public final class Doctor {
    private static final int LEAST_JAVA = 25;

    private final Path data;
    private final int port;
    private final Clock clock;

    /// @param data the data directory
    /// @param port that a server is expected on
    public Doctor(Path data, int port, Clock clock) {
        this.data = data;
        this.port = port;
        this.clock = clock;
    }

    /// @param healthy  whether nothing failed; warnings there may be
    /// @param findings in the order they were looked at
    public record Examination(boolean healthy, List<Finding> findings) {
        public Examination {
            findings = List.copyOf(findings);
        }

        static Examination of(List<Finding> findings) {
            return new Examination(
                    findings.stream().noneMatch(one -> one.verdict() == Finding.Verdict.FAILED), findings);
        }
    }

    /// Looks at everything.
    public Examination examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        MachineLooks machine = new MachineLooks(data);
        findings.add(machine.directory());
        if (findings.getLast().verdict() == Finding.Verdict.FAILED) {
            return Examination.of(findings);
        }
        findings.add(look("disk", machine::disk));
        findings.add(look("fsync", machine::fsync));
        try (DataDirectory directory = DataDirectory.open(data)) {
            findings.add(Finding.ok("lock", "no other process has the data directory"));
            findings.add(look("port", () -> machine.port(port)));
            findings.addAll(new StoredLooks(directory, clock).all());
        } catch (DataDirectoryInUse inUse) {
            findings.add(Finding.ok("lock", String.valueOf(inUse.getMessage())));
            findings.addAll(new RunningLooks(port).all());
        } catch (RuntimeException failed) {
            findings.add(failed("lock", failed));
        }
        return Examination.of(findings);
    }

    private static Finding java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.ok("java", version)
                : Finding.failed("java", "is version " + version, "run it with Java " + LEAST_JAVA + " or newer");
    }

    /// A look that fails is a finding, too.
    static Finding look(String name, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (RuntimeException failed) {
            return failed(name, failed);
        }
    }

    static Finding failed(String name, RuntimeException failed) {
        var fault = Faults.of(failed);
        return Finding.failed(name, fault.input() + ": " + fault.problem(), fault.remedy());
    }
}
