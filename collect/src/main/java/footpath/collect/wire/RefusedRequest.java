package footpath.collect.wire;

import java.time.Duration;
import java.util.Optional;

/// A request of which nothing is kept. The message names which part, what was wrong with it, and what
/// would be right.
///
/// Each protocol says it in its own status and words, [WireProtocol#refused].
public final class RefusedRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    private RefusedRequest(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /// What is wrong with it.
    public enum Kind {
        /// There is no body.
        EMPTY(400),
        /// The body is not compressed as it says.
        NOT_INFLATABLE(400),
        /// The body is no JSON, or not of the shape of the protocol.
        UNDECODABLE(400),
        /// The body holds no call.
        NO_EVENTS(400),
        /// No write key is named.
        NO_KEY(401),
        /// The write key is of no source.
        UNKNOWN_KEY(401),
        /// It is not proven that the request comes from whom it says.
        NOT_AUTHENTIC(401),
        /// The source is switched off.
        DISABLED(404),
        /// The body is longer than the limit of the address, inflated or not.
        TOO_LARGE(413),
        /// The source sends faster than it may.
        LIMITED(429),
        /// We cannot take it now.
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /// The HTTP status most protocols give it.
        public int status() {
            return status;
        }
    }

    /// There is no body.
    public static RefusedRequest empty() {
        return new RefusedRequest(Kind.EMPTY, "body: is empty; needs the events as JSON", Optional.empty());
    }

    /// The body is not compressed as it says.
    public static RefusedRequest notInflatable(String problem) {
        return new RefusedRequest(Kind.NOT_INFLATABLE, "body: " + problem, Optional.empty());
    }

    /// The body is no JSON, or not of the shape of the protocol.
    public static RefusedRequest undecodable(String problem) {
        return new RefusedRequest(Kind.UNDECODABLE, "body: " + problem, Optional.empty());
    }

    /// The body holds no call.
    public static RefusedRequest noEvents() {
        return new RefusedRequest(Kind.NO_EVENTS, "body: holds no event; needs at least one", Optional.empty());
    }

    /// No write key is named; `remedy` says where it belongs.
    public static RefusedRequest noKey(String remedy) {
        return new RefusedRequest(Kind.NO_KEY, "write key: is missing; " + remedy, Optional.empty());
    }

    /// The write key is of no source.
    public static RefusedRequest unknownKey() {
        return new RefusedRequest(
                Kind.UNKNOWN_KEY,
                "write key: belongs to no source; take it from the page of the source",
                Optional.empty());
    }

    /// It is not proven that the request comes from whom it says.
    ///
    /// @param part    of the proof, as `signature`
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    public static RefusedRequest notAuthentic(String part, String problem, String remedy) {
        return new RefusedRequest(Kind.NOT_AUTHENTIC, part + ": " + problem + "; " + remedy, Optional.empty());
    }

    /// The source is switched off.
    public static RefusedRequest disabled(String source) {
        return new RefusedRequest(
                Kind.DISABLED, "source: \"" + source + "\" is switched off; switch it on to send", Optional.empty());
    }

    /// The body is longer than the limit of the address.
    ///
    /// @param mostBytes the limit, counted after inflating
    public static RefusedRequest tooLarge(long mostBytes) {
        return new RefusedRequest(
                Kind.TOO_LARGE,
                "body: is longer than " + mostBytes + " bytes inflated; send fewer events at once",
                Optional.empty());
    }

    /// The source sends faster than it may.
    public static RefusedRequest limited(Duration retryAfter) {
        return new RefusedRequest(
                Kind.LIMITED, "source: sends faster than it may; " + comeBack(retryAfter), Optional.of(retryAfter));
    }

    /// We cannot take it now.
    public static RefusedRequest busy(Duration retryAfter) {
        return new RefusedRequest(
                Kind.BUSY, "server: cannot take events now; " + comeBack(retryAfter), Optional.of(retryAfter));
    }

    private static String comeBack(Duration retryAfter) {
        return "send again in " + Math.max(1, retryAfter.toSeconds()) + " s";
    }

    /// What is wrong with it.
    public Kind kind() {
        return kind;
    }

    /// When to send again; absent if that would not help.
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
