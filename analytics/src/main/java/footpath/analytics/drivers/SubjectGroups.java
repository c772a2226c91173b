package footpath.analytics.drivers;

import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.index.Shard;

/// Tells the two groups in a shard. Safe for use by several threads.
interface SubjectGroups {
    /// Who of the subjects is in which group, and which of their events count. Confined to one thread.
    ///
    /// Adds the sizes of the groups to the partial.
    GroupedSubjects in(Shard shard, DriversPartial partial);

    /// In which group a subject is and why, in words: `is in the target`.
    ///
    /// @param alone its timeline
    /// @param group [DriversPartial#TARGET], [DriversPartial#BASE] or [GroupedSubjects#NONE]
    /// @param both  whether it is in the segment of the base, too
    Explanation place(OneTimeline alone, Shard shard, int group, boolean both);

    /// Who is in the groups, in words.
    String rule();

    /// What must be kept in mind when the answer is read.
    String caution();
}
