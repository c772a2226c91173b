/// The shell around every route: [HttpServer] listens, [Route] and [Request] are what a
/// feature sees of HTTP, [Json] is how answers are written.
///
/// Knows no feature.
@NullMarked
package footpath.server.http;

import org.jspecify.annotations.NullMarked;
