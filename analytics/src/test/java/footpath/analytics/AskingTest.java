package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import footpath.analytics.count.CountAnswer;
import footpath.analytics.count.CountQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Question<CountAnswer> COUNT =
            new CountQuestion(Scope.everything(ZoneOffset.UTC), EventMatcher.named("a"));

    /// A question that does something more before each shard is scanned.
    private record Disturbed<A>(Question<A> question, Runnable disturbance) implements Question<A> {
        @Override
        public Scope scope() {
            return question.scope();
        }

        @Override
        public String kind() {
            return question.kind();
        }

        @Override
        public Kernel<?, A> resolve(IndexSnapshot snapshot) {
            return disturbed(question.resolve(snapshot));
        }

        private <P extends Partial<P>> Kernel<P, A> disturbed(Kernel<P, A> kernel) {
            return new Kernel<>() {
                @Override
                public P start() {
                    return kernel.start();
                }

                @Override
                public void scan(Shard shard, P partial) {
                    disturbance.run();
                    kernel.scan(shard, partial);
                }

                @Override
                public Outcome<A> finish(P partial, Stopwatch stopwatch) {
                    return kernel.finish(partial, stopwatch);
                }

                @Override
                public P read(PartialReader in) {
                    return kernel.read(in);
                }
            };
        }
    }

    @Test
    void aCancelledQuestionEndsAfterTheShardThatIsBeingRead() {
        var asking = Asking.unlimited();
        var scanned = new AtomicInteger();
        StoppedQuestion stopped = stopped(asking, () -> {
            scanned.incrementAndGet();
            asking.cancel();
        });
        assertThat(stopped.reason()).isEqualTo(StoppedQuestion.Reason.CANCELLED);
        assertThat(scanned).hasValue(1);
    }

    @Test
    void aQuestionThatTakesTooLongSaysHowFarItCame() {
        StoppedQuestion stopped = stopped(Asking.within(Duration.ZERO), () -> {});
        assertThat(stopped.reason()).isEqualTo(StoppedQuestion.Reason.TOO_LONG);
        assertThat(stopped)
                .hasMessage(
                        "question: was not answered within 0 seconds, the limit (this round over the events was"
                                + " 0 % done); ask for a shorter period, fewer events or a smaller segment, or raise the limit");
    }

    @Test
    void aQuestionThatNeedsMoreMemoryThanThereIsSaysSo() {
        // Thrown, not brought about: other tests live in the same memory.
        StoppedQuestion stopped = stopped(Asking.unlimited(), () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(stopped.reason()).isEqualTo(StoppedQuestion.Reason.TOO_LARGE);
        assertThat(stopped).hasMessageContaining("needs more memory than there is");
    }

    @Test
    void progressRisesShardByShardAndCountsQuestions() throws Exception {
        try (TestIndex index = TestIndex.of(RandomJourneys.of(3).log());
                var asker = new Asker(1)) {
            var asking = Asking.unlimited();
            List<Double> shares = new ArrayList<>();
            int shards = index.snapshot().shards().size();
            ScopedValue.where(Asking.CURRENT, asking).run(() -> {
                asker.ask(
                        new Disturbed<>(
                                COUNT, () -> shares.add(asking.progress().share())),
                        index.snapshot());
                asker.ask(COUNT, index.snapshot());
            });
            assertThat(shards).isGreaterThan(1);
            assertThat(shares).hasSize(shards).isSorted().startsWith(0.0).doesNotHaveDuplicates();
            assertThat(asking.progress().questions()).isEqualTo(2);
            assertThat(asking.progress().rounds()).isEqualTo(1);
            assertThat(asking.progress().share()).isEqualTo(1);
        }
    }

    private static StoppedQuestion stopped(Asking asking, Runnable disturbance) {
        try (TestIndex index = TestIndex.of(RandomJourneys.of(3).log());
                var asker = new Asker(1)) {
            return catchThrowableOfType(
                    StoppedQuestion.class,
                    () -> ScopedValue.where(Asking.CURRENT, asking)
                            .run(() -> asker.ask(new Disturbed<>(COUNT, disturbance), index.snapshot())));
        }
    }
}
