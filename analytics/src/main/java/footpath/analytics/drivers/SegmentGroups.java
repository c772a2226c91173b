package footpath.analytics.drivers;

import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.index.Shard;
import java.util.List;

/// Two segments as groups.
///
/// @param target the target of those in scope
/// @param base   the base of those in scope, whether in the target too or not
/// @param rule   who they are, in words
record SegmentGroups(Segment target, Segment base, String rule) implements SubjectGroups {

    static SegmentGroups of(Scope scope, DriversGroups.Segments asked) {
        Segment base = asked.base().orElse(new Segment.Not(asked.target()));
        String others = asked.base()
                .map(given -> scope.subject().many() + " " + Words.of(given) + " and not in the target")
                .orElse("all others in scope");
        return new SegmentGroups(
                new Segment.All(List.of(scope.segment(), asked.target())),
                new Segment.All(List.of(scope.segment(), base)),
                Words.of(scope) + " Target: " + scope.subject().many() + " " + Words.of(asked.target()) + ". Base: "
                        + others + ".");
    }

    @Override
    public GroupedSubjects in(Shard shard, DriversPartial partial) {
        SubjectMask targets = SubjectMask.of(shard, target);
        SubjectMask others = SubjectMask.of(shard, base);
        var groups = new GroupedSubjects(shard);
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (targets.has(subject)) {
                groups.put(subject, DriversPartial.TARGET);
            } else if (others.has(subject)) {
                groups.put(subject, DriversPartial.BASE);
            }
        }
        int both = targets.sizeOfBoth(others);
        partial.target += targets.size();
        partial.base += others.size() - both;
        partial.both += both;
        return groups;
    }

    @Override
    public Explanation place(OneTimeline alone, Shard shard, int group, boolean both) {
        return Explanation.of(
                switch (group) {
                    case DriversPartial.TARGET ->
                        both ? "is in the target, and in the segment of the base too" : "is in the target";
                    case DriversPartial.BASE -> "is in the base";
                    default -> "is in neither group, so is not compared";
                });
    }

    @Override
    public String caution() {
        return "What the segments are made of sets them apart by itself.";
    }
}
