package footpath.server.http;

import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The addresses at which senders of events knock. They are no part of the API: what they are asked and
/// what they answer is for the protocols of the senders to say.
///
/// @param listensAt whether one of them is a path
/// @param answer    answers a request without its body, which is still to be read
public record WireRoutes(Predicate<String> listensAt, BiFunction<WireRequest, InputStream, WireReply> answer) {
    /// No sender knocks.
    public static final WireRoutes NONE = new WireRoutes(path -> false, (request, body) -> {
        throw new IllegalStateException("nothing listens");
    });
}
