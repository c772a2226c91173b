package footpath.events.consent;

import java.util.List;

/// Tells since when identities are known to be one person's.
public interface DatedLinks {
    /// Two identities were seen to be one person's, or said to be.
    ///
    /// @param timeMicros when, in microseconds since 1970: the earliest time that is known
    record Link(int first, int second, long timeMicros) {}

    /// All links that count and have both ends among some identities, in no order.
    ///
    /// @param identities ascending
    List<Link> among(int[] identities);
}
