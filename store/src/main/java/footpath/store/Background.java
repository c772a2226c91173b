package footpath.store;

/// Threads for work that nobody waits for.
public final class Background {
    private Background() {}

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
