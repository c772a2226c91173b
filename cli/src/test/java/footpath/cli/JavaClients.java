package footpath.cli;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.TrackMessage;
import com.snowplowanalytics.snowplow.tracker.Snowplow;
import com.snowplowanalytics.snowplow.tracker.Subject;
import com.snowplowanalytics.snowplow.tracker.Tracker;
import com.snowplowanalytics.snowplow.tracker.configuration.EmitterConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.NetworkConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.SubjectConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.TrackerConfiguration;
import com.snowplowanalytics.snowplow.tracker.events.PageView;
import com.snowplowanalytics.snowplow.tracker.events.Structured;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The clients for Java of Segment, RudderStack and Snowplow. Each sends as many events as it is told, half of them
/// before it says whose they are.
final class JavaClients implements AutoCloseable {
    private static final int BATCH = 5;
    private static final String ANONYMOUS = "java-visitor-of-";

    private final Analytics segment;
    private final RudderAnalytics rudder;
    private final Tracker snowplow;

    /// @param address scheme, host and port of the server
    /// @param keys    of the sources, by the name of the client
    JavaClients(String address, Map<String, String> keys) {
        segment = Analytics.builder(keys.get("analytics-java"))
                .endpoint(address)
                .flushQueueSize(BATCH)
                .flushInterval(1, TimeUnit.SECONDS)
                .build();
        rudder = RudderAnalytics.builder(keys.get("rudder-sdk-java"))
                .setDataPlaneUrl(address)
                .flushQueueSize(BATCH)
                .flushInterval(1, TimeUnit.SECONDS)
                .build();
        snowplow = Snowplow.createTracker(
                new TrackerConfiguration("shop", keys.get("snowplow-java-tracker")),
                new NetworkConfiguration(address),
                new EmitterConfiguration().batchSize(BATCH),
                new SubjectConfiguration().domainUserId(ANONYMOUS + "snowplow"));
    }

    /// Hands all to the clients, over a few seconds, in a thread of its own.
    Thread send(int count) {
        return Thread.ofVirtual().start(() -> {
            segment.enqueue(PageMessage.builder("Home").anonymousId(ANONYMOUS + "segment"));
            rudder.enqueue(com.rudderstack.sdk.java.analytics.messages.PageMessage.builder("Home")
                    .anonymousId(ANONYMOUS + "rudder"));
            snowplow.track(PageView.builder().pageUrl("https://shop.example/").build());
            for (int number = 0; number < count; number++) {
                if (number == count / 2) {
                    identify();
                }
                track(number);
                pause();
            }
            associate();
        });
    }

    private void track(int number) {
        Map<String, Object> properties = Map.of("number", number);
        segment.enqueue(TrackMessage.builder("analytics-java sent")
                .anonymousId(ANONYMOUS + "segment")
                .properties(properties));
        rudder.enqueue(com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("rudder-sdk-java sent")
                .anonymousId(ANONYMOUS + "rudder")
                .properties(properties));
        snowplow.track(Structured.builder()
                .category("test")
                .action("snowplow-java-tracker sent")
                .value((double) number)
                .build());
    }

    private void identify() {
        Map<String, Object> traits = Map.of("city", "Graz");
        segment.enqueue(IdentifyMessage.builder()
                .anonymousId(ANONYMOUS + "segment")
                .userId("analytics-java-user")
                .traits(traits));
        rudder.enqueue(com.rudderstack.sdk.java.analytics.messages.IdentifyMessage.builder()
                .anonymousId(ANONYMOUS + "rudder")
                .userId("rudder-sdk-java-user")
                .traits(traits));
        Subject subject = snowplow.getSubject();
        subject.setUserId("snowplow-java-tracker-user");
    }

    private void associate() {
        segment.enqueue(GroupMessage.builder("acme").userId("analytics-java-user"));
        rudder.enqueue(com.rudderstack.sdk.java.analytics.messages.GroupMessage.builder("acme")
                .userId("rudder-sdk-java-user"));
        segment.enqueue(AliasMessage.builder("java-old-id-of-segment").userId("analytics-java-user"));
        rudder.enqueue(com.rudderstack.sdk.java.analytics.messages.AliasMessage.builder("java-old-id-of-rudder")
                .userId("rudder-sdk-java-user"));
        segment.flush();
        rudder.flush();
        snowplow.getEmitter().flushBuffer();
    }

    /// What these clients hold back until a batch is full.
    void flush() {
        snowplow.getEmitter().flushBuffer();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        segment.shutdown();
        rudder.shutdown();
        snowplow.close();
        Snowplow.reset();
    }
}
