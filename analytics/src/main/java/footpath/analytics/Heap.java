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

    /// Whether what is in use, and not what could be collected, leaves hardly any room.
    ///
    /// What the last collection found costs nothing to ask. If that was too much it may have gone since, so then
    /// another one is asked for: else a question that was too large would have all after it refused.
    static boolean isNearlyFull() {
        if (!foundNearlyFull()) {
            return false;
        }
        System.gc();
        return foundNearlyFull();
    }

    private static boolean foundNearlyFull() {
        long used = 0;
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage kept = pool.getCollectionUsage();
            used += kept == null ? 0 : kept.getUsed();
        }
        return used > NEARLY * mostBytes();
    }
}
