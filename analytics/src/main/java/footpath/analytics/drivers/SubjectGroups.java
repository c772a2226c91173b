package footpath.analytics.drivers;

import footpath.index.Shard;

/// Tells the two groups in a shard. Safe for use by several threads.
interface SubjectGroups {
    /// Who of the subjects is in which group, and which of their events count. Confined to one thread.
    ///
    /// Adds the sizes of the groups to the partial.
    GroupedSubjects in(Shard shard, DriversPartial partial);

    /// Who is in the groups, in words.
    String rule();

    /// What must be kept in mind when the answer is read.
    String caution();
}
