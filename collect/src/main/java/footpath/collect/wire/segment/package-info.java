/// The calls of Segment (track, identify, page, screen, group, alias), which RudderStack's clients
/// speak too: one address,
/// one meaning, and an answer that both understand. Whose client it is shows in the request, `Dialect`.
@NullMarked
package footpath.collect.wire.segment;

import org.jspecify.annotations.NullMarked;
