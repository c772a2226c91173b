package footpath.collect.feed;

import footpath.collect.source.TopicSettings;
import footpath.collect.wire.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads topics of Kafka as a member of a consumer group. A pull is one poll: what it brings is kept, then the offsets
/// are committed, so that a partition that goes to another member goes with all it brought.
///
/// Where to go on is told by the greater of the committed offset and the one that was kept here: whichever was written
/// last before a crash, and also after the brokers forgot a group that was away for long.
final class TopicFeed implements Feed {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final TopicSettings settings;
    private final BrokerLogin login;
    private final RecordReader reader;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean isClosed;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private TopicPosition position;
    private Instant heard = Instant.MIN;

    /// @param member tells it from all other members of the group, today and after a restart
    TopicFeed(TopicSettings settings, String member, List<String> passwords, Clock clock) {
        this.settings = settings;
        this.login = new BrokerLogin(settings, member, passwords);
        this.reader = new RecordReader(settings.form());
        this.clock = clock;
        this.position = new TopicPosition(settings.group(), Map.of());
    }

    /// A poll waits by itself.
    @Override
    public Duration interval() {
        return Duration.ZERO;
    }

    @Override
    public void pull(Optional<String> stored, BatchTaker taker) throws FeedFailure {
        lock.lock();
        try {
            requireOpen();
            position = stored.map(json -> TopicPosition.read(json, settings.group()))
                    .orElse(position);
            KafkaConsumer<byte[], byte[]> consumer = consumer();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                check(consumer);
            } else {
                heard = clock.instant();
            }
            take(consumer, records, taker);
        } catch (WakeupException closing) {
            closeConsumer();
            requireOpen();
        } catch (KafkaException failed) {
            closeConsumer();
            throw login.failure(failed);
        } catch (FeedFailure failed) {
            // What was not kept is to come again, so it begins at the committed offsets.
            closeConsumer();
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws FeedFailure {
        if (isClosed) {
            throw new FeedFailure("topics", "are no longer read", "enable the source to go on");
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() throws FeedFailure {
        KafkaConsumer<byte[], byte[]> known = current;
        if (known != null) {
            return known;
        }
        KafkaConsumer<byte[], byte[]> opened =
                new KafkaConsumer<>(login.properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        current = opened;
        requireTopics(opened);
        opened.subscribe(settings.topics(), new Assignment(opened));
        return opened;
    }

    /// A consumer does not say that a broker is away or a topic is missing; it waits. So it is asked.
    private void requireTopics(KafkaConsumer<byte[], byte[]> consumer) throws FeedFailure {
        Set<String> known = consumer.listTopics(CHECK).keySet();
        heard = clock.instant();
        for (String topic : settings.topics()) {
            if (!known.contains(topic)) {
                throw new FeedFailure(
                        "topics",
                        "there is no topic \"" + topic + "\"",
                        "name topics that are there and that the user may read; it is tried again");
            }
        }
    }

    private void check(KafkaConsumer<byte[], byte[]> consumer) throws FeedFailure {
        if (heard.plus(SILENCE).isBefore(clock.instant())) {
            requireTopics(consumer);
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, BatchTaker taker)
            throws FeedFailure {
        List<Item> items = new ArrayList<>(records.count());
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            items.add(reader.read(record, clock.instant()));
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        TopicPosition after = position.with(next);
        taker.take(PulledBatch.of(items, after.json(), behind(consumer)));
        position = after;
        if (!next.isEmpty()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
            consumer.commitSync(offsets);
        }
    }

    /// How many records are still to come in the partitions that were assigned here.
    private static OptionalLong behind(KafkaConsumer<byte[], byte[]> consumer) {
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return OptionalLong.empty();
            }
            behind += lag.getAsLong();
        }
        return OptionalLong.of(behind);
    }

    private void closeConsumer() {
        KafkaConsumer<byte[], byte[]> consumer = current;
        current = null;
        if (consumer != null) {
            try {
                consumer.close(CloseOptions.timeout(GOODBYE)
                        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
            } catch (KafkaException alreadyGone) {
                // What was not committed comes again.
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        KafkaConsumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        lock.lock();
        try {
            closeConsumer();
        } finally {
            lock.unlock();
        }
    }

    /// Where partitions go on that were assigned.
    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Assignment(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
            for (TopicPartition partition : partitions) {
                OptionalLong kept = position.next(partition);
                OffsetAndMetadata told = committed.get(partition);
                if (kept.isPresent() && (told == null || told.offset() < kept.getAsLong())) {
                    consumer.seek(partition, kept.getAsLong());
                }
            }
        }

        /// All that was polled is committed by then.
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}
