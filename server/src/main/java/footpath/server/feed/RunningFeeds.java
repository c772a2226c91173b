package footpath.server.feed;

import footpath.collect.feed.Feed;
import footpath.collect.feed.Feeds;
import footpath.collect.source.Source;
import footpath.server.Footpath;
import footpath.server.plan.Plan;
import footpath.server.source.FeedStatus;
import footpath.server.source.Flagging;
import footpath.server.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The feeds of all sources that are pulled and enabled. A change of a source takes effect at once: its feed is
/// stopped, and started anew if it still is to run. Safe for use by several threads.
public final class RunningFeeds implements AutoCloseable {
    private final Footpath footpath;
    private final Feeds feeds;
    private final Sources sources;
    private final Plan plan;
    private final Flagging flagging;
    private final Map<String, RunningFeed> running = new ConcurrentHashMap<>();
    private boolean isStarted;

    public RunningFeeds(Footpath footpath, Sources sources, Plan plan, Flagging flagging) {
        this.footpath = footpath;
        this.feeds = new Feeds(footpath.log(), footpath.index()::refresh, footpath.clock());
        this.sources = sources;
        this.plan = plan;
        this.flagging = flagging;
    }

    /// Starts to pull.
    public synchronized void start() {
        isStarted = true;
        sources.onChange(this::follow);
        follow();
    }

    /// How the feed of a source is; none if it is not pulled now.
    public Optional<FeedStatus> status(String source) {
        return Optional.ofNullable(running.get(source)).map(RunningFeed::status);
    }

    private synchronized void follow() {
        if (!isStarted) {
            return;
        }
        Map<String, Source> wanted = new HashMap<>();
        for (Source source : sources.list()) {
            if (source.isEnabled()) {
                wanted.put(source.name(), source);
            }
        }
        for (RunningFeed feed : List.copyOf(running.values())) {
            String name = feed.source().name();
            if (!feed.source().equals(wanted.get(name))) {
                feed.stop();
                running.remove(name);
                forget(name);
            }
        }
        wanted.values().forEach(this::run);
    }

    /// A feed may have noted its position after its source was deleted.
    private void forget(String name) {
        if (sources.list().stream().noneMatch(source -> source.name().equals(name))) {
            footpath.feedPositions().delete(name);
        }
    }

    private void run(Source source) {
        if (running.containsKey(source.name())) {
            return;
        }
        Optional<Feed> feed = feeds.of(source);
        if (feed.isPresent()) {
            RunningFeed started = new RunningFeed(
                    source,
                    feed.get(),
                    footpath.arrivals(),
                    footpath.feedPositions(),
                    plan,
                    flagging,
                    footpath.clock());
            running.put(source.name(), started);
            started.start();
        }
    }

    @Override
    public synchronized void close() {
        isStarted = false;
        running.values().forEach(RunningFeed::stop);
        running.clear();
    }
}
