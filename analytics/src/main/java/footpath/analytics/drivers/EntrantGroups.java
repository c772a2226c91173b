package footpath.analytics.drivers;

import footpath.analytics.Entrants;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.Scope;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.index.Shard;
import java.util.List;

/// Those who went all the way, and those who entered and did not.
///
/// @param scope    who counts
/// @param entrants of the same state of the index
record EntrantGroups(Scope scope, Entrants entrants) implements SubjectGroups {

    @Override
    public GroupedSubjects in(Shard shard, DriversPartial partial) {
        SubjectMask mask = SubjectMask.of(shard, scope.segment());
        var groups = new GroupedSubjects(shard);
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            int found = mask.has(subject) ? entrants.find(shard.number(subject)) : Entrants.NOBODY;
            if (found != Entrants.NOBODY) {
                boolean converted = entrants.hasConverted(found);
                int first = shard.firstEvent(subject);
                groups.put(
                        subject,
                        converted ? DriversPartial.TARGET : DriversPartial.BASE,
                        first + entrants.before(found),
                        first + entrants.entry(found));
                partial.target += converted ? 1 : 0;
                partial.base += converted ? 0 : 1;
            }
        }
        return groups;
    }

    @Override
    public Explanation place(OneTimeline alone, Shard shard, int group, boolean both) {
        if (group == GroupedSubjects.NONE) {
            return Explanation.of("did not enter the funnel, so is in neither group");
        }
        int entry = shard.firstEvent(0) + entrants.entry(entrants.find(shard.number(0)));
        String entered = "could first enter the funnel " + alone.at(entry) + " with " + alone.quoted(entry);
        String outcome = group == DriversPartial.TARGET
                ? "reached its last step, so is in the target"
                : "did not reach its last step, so is in the base";
        return new Explanation(List.of(entered, outcome), List.of(alone.deciding(entry, "entry")));
    }

    @Override
    public String rule() {
        return Words.of(scope) + " Target: " + scope.subject().many()
                + " who reached the last step of this funnel. Base: those who entered it" + " and did not. Funnel: "
                + entrants.rule();
    }

    @Override
    public String caution() {
        return "Of " + Words.a(scope)
                + "'s events only those before the first at which it could enter, and that one, are compared,"
                + " so that the outcome does not explain itself; traits are those known now, and may have come later.";
    }
}
