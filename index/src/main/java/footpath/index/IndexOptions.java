package footpath.index;

/// How the index divides its work. [#DEFAULT] suits everyone but tests.
///
/// @param shardEvents      at most about so many events are in a base shard
/// @param overlayShare     the overlays are folded into the base when they hold more than this share of its events; 0
/// to 1
/// @param smallOverlay     overlays of up to so many events never cause that
/// @param longRewrite      a base of more than so many events is folded beside the refreshes, not by one of them
/// @param maxOverlayShards overlays are folded into one when there are more
/// @param recentEvents     so many new events may stay in memory, and where the base is large four times as many; 0:
/// each refresh writes what is new
/// @param threads          how many threads build and verify
public record IndexOptions(
        int shardEvents,
        double overlayShare,
        long smallOverlay,
        long longRewrite,
        int maxOverlayShards,
        int recentEvents,
        int threads) {
    public static final IndexOptions DEFAULT = new IndexOptions(
            2_000_000, 0.5, 200_000, 2_000_000, 8, 250_000, Runtime.getRuntime().availableProcessors());

    /// A refresh copies the recent events once, a fold writes the whole base: so the base may be so many times as
    /// large.
    private static final int BASE_TO_RECENT = 8;

    public IndexOptions {
        require(shardEvents >= 1, "shardEvents", "at least 1");
        require(overlayShare >= 0 && overlayShare <= 1, "overlayShare", "0 to 1");
        require(smallOverlay >= 0, "smallOverlay", "at least 0");
        require(longRewrite >= 0, "longRewrite", "at least 0");
        require(maxOverlayShards >= 1, "maxOverlayShards", "at least 1");
        require(recentEvents >= 0, "recentEvents", "at least 0");
        require(threads >= 1, "threads", "at least 1");
    }

    /// How many events may stay in memory beside a base.
    long mostRecent(long baseEvents) {
        return Math.clamp(baseEvents / BASE_TO_RECENT, recentEvents, 4L * recentEvents);
    }

    private static void require(boolean holds, String option, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("index option " + option + ": must be " + allowed);
        }
    }
}
