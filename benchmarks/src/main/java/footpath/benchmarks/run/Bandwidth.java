package footpath.benchmarks.run;

import footpath.benchmarks.Timing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// How fast this machine's memory can be read and copied in order, with as many threads as the kernels use.
///
/// @param readBytesPerSecond half a gigabyte is compared to an equal half
/// @param copyBytesPerSecond bytes read plus bytes written while half a gigabyte is copied to another half
record Bandwidth(double readBytesPerSecond, double copyBytesPerSecond) {
    private static final long SIZE = 1L << 30;

    static Bandwidth measure(int threads, int runs) throws Exception {
        try (Arena arena = Arena.ofShared();
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            MemorySegment memory = arena.allocate(SIZE, 64).fill((byte) 1);
            double read = Timing.median(runs, () -> inParallel(pool, threads, thread -> read(memory, thread, threads)))
                    .seconds();
            double copy = Timing.median(runs, () -> inParallel(pool, threads, thread -> copy(memory, thread, threads)))
                    .seconds();
            return new Bandwidth(SIZE / read, SIZE / copy);
        }
    }

    private interface Part {
        long work(int thread);
    }

    private static long inParallel(ExecutorService pool, int threads, Part part) throws Exception {
        var parts = new ArrayList<Callable<Long>>();
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            parts.add(() -> part.work(number));
        }
        long sum = 0;
        for (var result : pool.invokeAll(parts)) {
            sum += result.get();
        }
        return sum;
    }

    /// Compares two halves that are equal: the library does so with the widest loads of the processor.
    private static long read(MemorySegment memory, int thread, int threads) {
        long length = SIZE / 2 / threads;
        long other = SIZE / 2 + length * thread;
        return MemorySegment.mismatch(memory, length * thread, length * (thread + 1), memory, other, other + length);
    }

    private static long copy(MemorySegment memory, int thread, int threads) {
        long length = SIZE / 2 / threads;
        MemorySegment.copy(memory, length * thread, memory, SIZE / 2 + length * thread, length);
        return length;
    }
}
