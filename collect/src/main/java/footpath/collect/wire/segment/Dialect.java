package footpath.collect.wire.segment;

import footpath.collect.wire.SizeLimits;
import footpath.collect.wire.WireRequest;
import java.util.Set;

/// Whose client speaks, as far as the request shows before its body is read.
///
/// RudderStack's browser client sends the header `AnonymousId`, those for Node and Java send gzip, and
/// only RudderStack has
/// beacons and pixels. Segment's do none of it (analytics-node 3.1.0, analytics-next 1.84.3,
/// analytics-java 3.5.4; rudder-sdk-node 3.0.13, analytics-js 3.34.1, rudder-sdk-java 3.1.2). Where it
/// is wrong the answer still serves both.
enum Dialect {
    SEGMENT,
    RUDDER;

    private static final Set<String> BATCHES = Set.of("batch", "b", "import");

    static Dialect of(WireRequest request) {
        boolean isRudder = request.path().startsWith("/beacon/")
                || request.path().startsWith("/pixel/")
                || request.header("AnonymousId").isPresent()
                || request.header("Content-Encoding").isPresent();
        return isRudder ? RUDDER : SEGMENT;
    }

    /// Whether only RudderStack's client can have sent it, so that no client waits for JSON.
    static boolean isSurelyRudder(WireRequest request) {
        return request.path().startsWith("/beacon/")
                || request.header("AnonymousId").isPresent();
    }

    int mostBytes(WireRequest request) {
        return switch (this) {
            case SEGMENT -> isBatch(request) ? SizeLimits.SEGMENT_BATCH : SizeLimits.SEGMENT_CALL;
            case RUDDER -> SizeLimits.RUDDER;
        };
    }

    /// Whether the body holds a list of calls.
    static boolean isBatch(WireRequest request) {
        return BATCHES.contains(call(request));
    }

    /// The last part of the path.
    static String call(WireRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }
}
