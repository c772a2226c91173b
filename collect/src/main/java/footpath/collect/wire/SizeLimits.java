package footpath.collect.wire;

/// Longest bodies in bytes, counted both as sent and after inflating, as the vendors state them for
/// their own servers.
public final class SizeLimits {
    /// A single call of Segment.
    public static final int SEGMENT_CALL = 32 << 10;

    /// A batch of Segment.
    public static final int SEGMENT_BATCH = 500 << 10;

    /// Any request of RudderStack.
    public static final int RUDDER = 4_000 << 10;

    /// Any request of PostHog.
    public static final int POSTHOG = 20 << 20;

    /// Any request of Snowplow.
    public static final int SNOWPLOW = 1 << 20;

    /// Any request of Footpath's own protocol.
    public static final int FOOTPATH = 5 << 20;

    /// Any request of CloudEvents.
    public static final int CLOUD_EVENTS = 1 << 20;

    /// Any request of a webhook.
    public static final int WEBHOOK = 1 << 20;

    private SizeLimits() {}
}
