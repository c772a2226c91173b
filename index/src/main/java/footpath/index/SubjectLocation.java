package footpath.index;

/// Where a person's timeline lies.
///
/// @param shard   the shard in which the person is live
/// @param subject the person's number inside that shard
public record SubjectLocation(Shard shard, int subject) {}
