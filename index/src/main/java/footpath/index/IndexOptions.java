package footpath.index;

/// How the index divides its work. [#DEFAULT] suits everyone but tests.
///
/// @param shardEvents      at most about so many events are in a base shard
/// @param overlayShare     the overlays are folded into the base when they hold more than this share of its events; 0
/// to 1
/// @param smallOverlay     overlays of up to so many events never cause that
/// @param longRewrite      a base of more than so many events is folded beside the refreshes, not by one of them
/// @param maxOverlayShards overlays are folded into one when there are more
/// @param threads          how many threads build and verify
public record IndexOptions(
        int shardEvents, double overlayShare, long smallOverlay, long longRewrite, int maxOverlayShards, int threads) {
    public static final IndexOptions DEFAULT = new IndexOptions(
            2_000_000, 0.5, 200_000, 2_000_000, 8, Runtime.getRuntime().availableProcessors());

    public IndexOptions {
        require(shardEvents >= 1, "shardEvents", "at least 1");
        require(overlayShare >= 0 && overlayShare <= 1, "overlayShare", "0 to 1");
        require(smallOverlay >= 0, "smallOverlay", "at least 0");
        require(longRewrite >= 0, "longRewrite", "at least 0");
        require(maxOverlayShards >= 1, "maxOverlayShards", "at least 1");
        require(threads >= 1, "threads", "at least 1");
    }

    private static void require(boolean holds, String option, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("index option " + option + ": must be " + allowed);
        }
    }
}
