package footpath.server.feed;

import footpath.collect.feed.FeedFailure;
import footpath.collect.feed.FeedPosition;
import footpath.server.http.Times;
import footpath.server.source.FeedStatus;
import footpath.server.source.FeedStatus.State;
import footpath.server.source.FeedStatus.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How a feed is, noted by the thread that pulls and read by those that ask. Safe for use by several threads.
final class FeedProgress {
    private State state = State.WAITING;
    private Instant since;
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<FeedPosition> position;
    private OptionalLong behind = OptionalLong.empty();
    private Optional<Instant> pulled = Optional.empty();

    FeedProgress(Instant now, Optional<FeedPosition> position) {
        this.since = now;
        this.position = position;
    }

    synchronized void runs(Instant now) {
        state = State.RUNNING;
        since = now;
    }

    synchronized void waits(Instant now) {
        state = State.WAITING;
        since = now;
        pulled = Optional.of(now);
        trouble = Optional.empty();
    }

    synchronized void failed(Instant now, FeedFailure failure, int times) {
        state = State.FAILING;
        since = now;
        trouble = Optional.of(new Trouble(
                failure.input(), failure.problem(), failure.remedy(), Times.text(now, Times.DEFAULT_ZONE), times));
    }

    synchronized void took(FeedPosition reached, OptionalLong stillToCome) {
        position = Optional.of(reached);
        behind = stillToCome;
    }

    synchronized FeedStatus status() {
        return new FeedStatus(
                state.word(),
                Times.text(since, Times.DEFAULT_ZONE),
                trouble.orElse(null),
                FeedStatus.tree(position.map(FeedPosition::position).orElse(null)),
                position.map(FeedPosition::rowsTaken).orElse(0L),
                behind.isPresent() ? Long.valueOf(behind.getAsLong()) : null,
                pulled.map(time -> Times.text(time, Times.DEFAULT_ZONE)).orElse(null));
    }
}
