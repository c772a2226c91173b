package footpath.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Threads for work that nobody waits for. Safe for use by several threads.
public final class Background {
    /// Beyond this share of their time the processors have no room left.
    private static final double FULL = 0.95;

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Background() {}

    /// How long to rest after some work, so that others come to their turn: a quarter of what it took, and as much as
    /// it took where all processors were busy since this was asked last, by whomever.
    public static Duration restAfter(Duration work) {
        return MACHINE.getCpuLoad() > FULL ? work : work.dividedBy(4);
    }

    /// A thread that lets others go first where there are not enough processors, as do those it starts.
    /// No result depends on it, only how long senders wait under load: Linux follows it if the virtual
    /// machine runs with `-XX:ThreadPriorityPolicy=1`.
    ///
    /// @return not started yet; it does not keep the process alive
    @SuppressWarnings("ThreadPriorityCheck")
    public static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform()
                .name(name)
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .unstarted(work);
    }
}
