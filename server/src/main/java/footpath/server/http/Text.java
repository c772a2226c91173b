package footpath.server.http;

/// An answer that is not JSON.
///
/// @param type media type
/// @param text sent as UTF-8
public record Text(String type, String text) {}
