package footpath.store.quarantine;

import java.time.Instant;

/// How much of the quarantine has one source and one shape of reason.
///
/// @param kind     calls or rows
/// @param source   where it came from
/// @param shape    the reason with `"…"` in place of each quoted text and `#` in place of each number
/// @param count    how many, those that were replayed among them
/// @param replayed how many were replayed
/// @param first    when the first came in
/// @param last     when the last came in
/// @param example  the latest of them
public record QuarantineGroup(
        QuarantineFilter.Kind kind,
        String source,
        String shape,
        long count,
        long replayed,
        Instant first,
        Instant last,
        QuarantineKey example) {}
