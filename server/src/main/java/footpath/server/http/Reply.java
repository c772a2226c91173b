package footpath.server.http;

import java.util.Map;

/// An answer with a status or headers of its own.
///
/// @param status  HTTP status
/// @param headers beside those of every answer
/// @param body    a [Text], a [Stream], or a value to be written as JSON
public record Reply(int status, Map<String, String> headers, Object body) {
    public Reply {
        headers = Map.copyOf(headers);
    }
}
