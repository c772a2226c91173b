package footpath.benchmarks.run;

import footpath.benchmarks.Report;
import java.lang.management.ManagementFactory;

/// What the comparison ran on.
///
/// @param threads   that each side was given: all the processor's
/// @param memory    bytes of main memory
/// @param bandwidth of that memory
record Machine(int threads, long memory, Bandwidth bandwidth) {
    static Machine measure(int runs) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(threads, system.getTotalMemorySize(), Bandwidth.measure(threads, runs));
    }

    String words() {
        return "%d processor threads, %d GB of memory that it reads at %s and copies at %s (bytes read and written), %s, Java %s"
                .formatted(
                        threads,
                        Math.round(memory / 1e9),
                        Report.gigabytes(bandwidth.readBytesPerSecond()),
                        Report.gigabytes(bandwidth.copyBytesPerSecond()),
                        System.getProperty("os.name"),
                        Runtime.version().feature());
    }

    /// Which part of the speed of memory it is to look at so many bytes in such a time.
    double share(long bytes, double seconds) {
        return bytes / seconds / bandwidth.readBytesPerSecond();
    }
}
