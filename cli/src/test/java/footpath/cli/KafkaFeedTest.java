package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.QuarantinedCall;
import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Records of a real broker, read while the server is killed and partitions change hands.
@TestInstance(Lifecycle.PER_CLASS)
class KafkaFeedTest {
    private static final String MAPPING = "\"mapping\":{\"name\":\"what\",\"identities\":{\"user_id\":\"who\"}}";

    private ChildBroker broker;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    void startBroker(@TempDir Path folder) throws Exception {
        broker = ChildBroker.start(Files.createDirectories(folder.resolve("broker")));
        broker.make(topic("killed", 3), topic("shared", 4), topic("forms", 1));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    void stopBroker() {
        producer.close();
        broker.close();
    }

    @Test
    void everyRecordIsThereOnceAfterTheServerWasKilledTwiceInTheMiddle(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        ChildServer server = ChildServer.start(data, 0);
        new SourceCalls(server.address()).create("stream", "kafka", settings("killed", "killed", MAPPING));
        send("killed", 0, 12_000);
        try {
            for (int kill = 1; kill <= 2; kill++) {
                SourceCalls calls = new SourceCalls(server.address());
                int enough = kill * 2_000;
                SourceCalls.await(() -> calls.taken("stream") >= enough);
                server.kill();
                server = ChildServer.start(data, 0);
            }
            SourceCalls calls = new SourceCalls(server.address());
            SourceCalls.await(() -> calls.source("stream").contains("\"behind\":0"));
        } finally {
            server.kill();
        }

        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR)) {
            assertThat(footpath.log().lastSeq()).isEqualTo(12_000);
            assertThat(numbers(footpath)).doesNotHaveDuplicates().hasSize(12_000);
        }
    }

    @Test
    void partitionsThatGoToAnotherReaderOfTheGroupAreReadOnceByBothTogether(@TempDir Path folder) throws Exception {
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("one", "kafka", settings("shared", "together", MAPPING));
            send("shared", 0, 2_000);
            SourceCalls.await(() -> footpath.log().lastSeq() > 0);
            calls.create("two", "kafka", settings("shared", "together", MAPPING));
            send("shared", 2_000, 4_000);
            SourceCalls.await(() -> footpath.log().lastSeq() >= 4_000);
            calls.change("two", "{\"enabled\":false}");
            send("shared", 4_000, 5_000);
            SourceCalls.await(() -> footpath.log().lastSeq() >= 5_000);

            assertThat(numbers(footpath)).doesNotHaveDuplicates().hasSize(5_000);
        }
    }

    @Test
    void recordsOfEachFormAreReadAndBadOnesQuarantinedWithTheirPlace(@TempDir Path folder) throws Exception {
        String cloud =
                "{\"specversion\":\"1.0\",\"type\":\"Paid\",\"source\":\"/shop\",\"id\":\"c1\",\"subject\":\"ada\"}";
        for (String value : List.of(
                cloud,
                "{\"id\":\"n1\",\"name\":\"Visit\",\"user_id\":\"ada\"}",
                "{\"what\":\"Ordered\",\"who\":\"ada\"}",
                "not JSON")) {
            producer.send(record("forms", value)).get();
        }
        producer.send(new ProducerRecord<>("forms", null)).get();
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("mapped", "kafka", settings("forms", "m", MAPPING));
            calls.create("cloud", "kafka", settings("forms", "c", "\"form\":\"cloudevents\""));
            calls.create("native", "kafka", settings("forms", "n", "\"form\":\"footpath\""));
            SourceCalls.await(() -> footpath.log().kept().calls(50).size() == 12);

            assertThat(footpath.log().tail(9))
                    .extracting(LoggedEvent::event)
                    .extracting(event -> event.source() + " " + event.name() + " "
                            + event.messageId().orElseThrow())
                    .containsExactlyInAnyOrder("mapped Ordered forms-0-2", "cloud Paid /shop c1", "native Visit n1");
            assertThat(footpath.log().kept().calls(50))
                    .extracting(QuarantinedCall::reason)
                    .allSatisfy(reason -> assertThat(reason).startsWith("topic forms, partition 0, offset "));
            assertThat(footpath.log().kept().calls(50))
                    .extracting(call -> new String(call.raw(), StandardCharsets.UTF_8))
                    .contains("not JSON", cloud, "");
        }
    }

    @Test
    void aTopicOrABrokerThatIsNotThereIsToldInThreeFacts(@TempDir Path folder) throws Exception {
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("stream", "kafka", settings("nowhere", "g", MAPPING));
            SourceCalls.await(() -> calls.source("stream").contains("there is no topic \\\"nowhere\\\""));
            assertThat(calls.source("stream")).contains("\"state\":\"failing\"").contains("name topics that are there");
            assertThat(calls.change("stream", "{\"settings\":{\"brokers\":\"localhost\"}}"))
                    .contains("holds \\\"localhost\\\"")
                    .contains("write host:port");
        }
    }

    private String settings(String topic, String group, String form) {
        return "{\"brokers\":\"" + broker.address() + "\",\"topics\":\"" + topic + "\",\"group\":\"" + group + "\","
                + form + "}";
    }

    private void send(String topic, int from, int to) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = from; i < to; i++) {
            sent.add(producer.send(
                    record(topic, "{\"what\":\"Ordered\",\"who\":\"p" + i % 97 + "\",\"number\":" + i + "}")));
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String value) {
        return new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8));
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }

    private static List<String> numbers(Footpath footpath) {
        return footpath.log().tail(50_000).stream()
                .map(one -> String.valueOf(one.event().properties().get("number")))
                .toList();
    }
}
