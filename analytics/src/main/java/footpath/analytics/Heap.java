package footpath.analytics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/// The memory of this process that questions are answered in. Safe for use by several threads.
final class Heap {
    private static final double NEARLY = 0.9;

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private Heap() {}

    static long mostBytes() {
        return Runtime.getRuntime().maxMemory();
    }

    /// Whether what is in use, and not what could be collected, leaves hardly any room: as the last collection found.
    static boolean isNearlyFull() {
        long used = 0;
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage kept = pool.getCollectionUsage();
            used += kept == null ? 0 : kept.getUsed();
        }
        return used > NEARLY * mostBytes();
    }
}
