package footpath.server.http;

import java.util.Set;
import java.util.function.Function;

/// One address of the API.
///
/// @param method     how it is asked
/// @param path       as `/api/v1/maps/{slug}`; `{+key}` at the end takes in slashes too
/// @param parameters names the query may hold; any other is an error, since a misspelt filter must not
///     silently widen an answer
/// @param handler    answers with a value to be written as JSON, a [Text], a [Stream] or a [Reply]
/// @param isOpen     whether anybody may ask; else [Admission] decides
public record Route(
        Method method, String path, Set<String> parameters, Function<Request, Object> handler, boolean isOpen) {
    public Route {
        parameters = Set.copyOf(parameters);
    }

    /// The same, for anybody to ask.
    public Route open() {
        return new Route(method, path, parameters, handler, true);
    }

    /// The same, answered by another.
    public Route answeredBy(Function<Request, Object> other) {
        return new Route(method, path, parameters, other, isOpen);
    }

    /// How a route is asked.
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    public static Route get(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.GET, path, Set.of(parameters), handler, false);
    }

    public static Route post(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.POST, path, Set.of(parameters), handler, false);
    }

    public static Route put(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.PUT, path, Set.of(parameters), handler, false);
    }

    public static Route delete(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.DELETE, path, Set.of(parameters), handler, false);
    }
}
