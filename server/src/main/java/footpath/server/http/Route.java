package footpath.server.http;

import java.util.Set;
import java.util.function.Function;

/// One address of the API.
///
/// @param method     how it is asked
/// @param path       as `/api/v1/maps/{slug}`; `{+key}` at the end takes in slashes too
/// @param parameters names the query may hold; any other is an error, since a misspelt filter must not
///     silently widen an answer
/// @param handler    answers with a value to be written as JSON
public record Route(Method method, String path, Set<String> parameters, Function<Request, Object> handler) {
    public Route {
        parameters = Set.copyOf(parameters);
    }

    /// How a route is asked.
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    public static Route get(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.GET, path, Set.of(parameters), handler);
    }

    public static Route post(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.POST, path, Set.of(parameters), handler);
    }

    public static Route put(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.PUT, path, Set.of(parameters), handler);
    }

    public static Route delete(String path, Function<Request, Object> handler, String... parameters) {
        return new Route(Method.DELETE, path, Set.of(parameters), handler);
    }
}
