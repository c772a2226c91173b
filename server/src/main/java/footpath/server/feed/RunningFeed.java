package footpath.server.feed;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalLog;
import footpath.collect.feed.Feed;
import footpath.collect.feed.FeedFailure;
import footpath.collect.feed.FeedPosition;
import footpath.collect.feed.FeedPositions;
import footpath.collect.feed.PulledBatch;
import footpath.collect.source.Source;
import footpath.server.plan.Plan;
import footpath.server.source.FeedStatus;
import footpath.server.source.Flagging;
import footpath.server.source.KeptItems;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Pulls from one source, on a thread of its own, until it is stopped. After a failure it tries again, each time
/// after twice as long, and at least every five minutes.
///
/// The position is kept after what was taken is on disk: whenever the process dies, at most one batch is read again,
/// and its message ids are known then.
final class RunningFeed {
    private static final Logger LOG = System.getLogger(RunningFeed.class.getName());
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final long PATIENCE_SECONDS = 10;

    private final Source source;
    private final Feed feed;
    private final ArrivalLog arrivals;
    private final FeedPositions positions;
    private final Plan plan;
    private final Flagging flagging;
    private final Clock clock;
    private final FeedProgress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Optional<FeedPosition> position;
    private String lastLogged = "";

    RunningFeed(
            Source source,
            Feed feed,
            ArrivalLog arrivals,
            FeedPositions positions,
            Plan plan,
            Flagging flagging,
            Clock clock) {
        this.source = source;
        this.feed = feed;
        this.arrivals = arrivals;
        this.positions = positions;
        this.plan = plan;
        this.flagging = flagging;
        this.clock = clock;
        this.position = positions.load(source.name());
        this.progress = new FeedProgress(clock.instant(), position);
        this.thread = Thread.ofPlatform().name("feed " + source.name()).daemon().unstarted(this::run);
    }

    /// As it was when it was started.
    Source source() {
        return source;
    }

    FeedStatus status() {
        return progress.status();
    }

    void start() {
        thread.start();
    }

    /// Ends it, and waits until it has: nothing of it is kept afterwards.
    void stop() {
        stopping.countDown();
        feed.close();
        try {
            if (!thread.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
                LOG.log(Level.WARNING, "source " + source.name() + ": its pull does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        int failures = 0;
        Duration rest;
        do {
            Optional<FeedFailure> failure = pull();
            failures = failure.isPresent() ? failures + 1 : 0;
            rest = isStopping() ? Duration.ZERO : tell(failure, failures);
        } while (goesOnAfter(rest));
    }

    /// Notes how a pull ended, and tells how long to rest.
    private Duration tell(Optional<FeedFailure> failure, int failures) {
        if (failure.isEmpty()) {
            progress.waits(clock.instant());
            lastLogged = "";
            return feed.interval();
        }
        progress.failed(clock.instant(), failure.get(), failures);
        log(failure.get());
        return failure.get().isPartial() ? feed.interval() : restAfter(failures);
    }

    /// What is the same as before is told by the status alone.
    private void log(FeedFailure failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(lastLogged)) {
            LOG.log(Level.WARNING, "source " + source.name() + ": " + message);
            lastLogged = message;
        }
    }

    private Optional<FeedFailure> pull() {
        progress.runs(clock.instant());
        try {
            feed.pull(position.map(FeedPosition::position), this::take);
            return Optional.empty();
        } catch (FeedFailure failure) {
            return Optional.of(failure);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "source " + source.name(), defect);
            return Optional.of(new FeedFailure(
                    defect.getClass().getSimpleName(),
                    String.valueOf(defect.getMessage()),
                    "this is a defect; please report it with what is in the log",
                    defect));
        }
    }

    private void take(PulledBatch batch) throws FeedFailure {
        if (isStopping()) {
            throw new FeedFailure("source", "is stopped", "enable it to go on");
        }
        if (!batch.items().isEmpty()) {
            keep(batch);
        }
        long rows = position.map(FeedPosition::rowsTaken).orElse(0L) + batch.records();
        Optional<FeedPosition> now = Optional.of(new FeedPosition(batch.position(), rows));
        if (!now.equals(position)) {
            positions.save(source.name(), now.get());
            position = now;
        }
        OptionalLong behind = batch.behind();
        progress.took(now.get(), behind);
    }

    private void keep(PulledBatch batch) throws FeedFailure {
        try {
            ArrivalBatch read = KeptItems.of(source, source.kind().word(), "", batch.items(), clock.instant());
            Plan.Checked checked = plan.check(read);
            arrivals.append(flagging.fetched(KeptItems.planned(read, checked)).batch())
                    .join();
            plan.count(checked);
        } catch (CompletionException failed) {
            throw notKept(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException failed) {
            throw notKept(failed);
        }
    }

    private static FeedFailure notKept(Throwable cause) {
        return new FeedFailure(
                "events",
                "could not be kept: " + cause.getMessage(),
                "see that the disk has space left; it is tried again",
                cause);
    }

    private static Duration restAfter(int failures) {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures - 1, 20));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private boolean goesOnAfter(Duration rest) {
        try {
            return !stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
