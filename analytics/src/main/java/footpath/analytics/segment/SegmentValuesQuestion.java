package footpath.analytics.segment;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import java.util.List;

/// Of what persons several segments are made: how many of each have every value of every trait, and by how many of
/// their events they have the values of chosen fields.
///
/// A person has a value of a trait, or none; has a value of a field of events by each of its events in the period
/// that has it (or has none). Counts are exact. Traits that only say to which account somebody belongs are left out.
///
/// Cost: one pass over the traits, and one over the events for each field. Memory O(different values times segments).
///
/// @param scope    which persons are looked at, and the period of the events that are counted
/// @param segments 1 to 50, each with a name of its own
/// @param fields   properties of events, or the channel; at most 20
public record SegmentValuesQuestion(Scope scope, List<SegmentQuestion.Named> segments, List<Field> fields)
        implements Question<SegmentValuesAnswer> {
    private static final int MOST = 50;
    private static final int MOST_FIELDS = 20;

    public SegmentValuesQuestion {
        segments = List.copyOf(segments);
        fields = List.copyOf(fields);
        MatcherRules.requireSize("segment.segments", segments.size(), 1, MOST, "segments");
        MatcherRules.requireSize("segment.fields", fields.size(), 0, MOST_FIELDS, "fields");
        MatcherRules.requireDistinct(
                "segment.segments",
                segments.stream().map(SegmentQuestion.Named::name).toList());
        if (fields.stream().anyMatch(Field.Trait.class::isInstance)) {
            throw new InvalidQuestion(
                    "segment.fields", "needs properties of events or the channel; traits are counted as such");
        }
    }

    @Override
    public String kind() {
        return "segment";
    }

    @Override
    public Kernel<?, SegmentValuesAnswer> resolve(IndexSnapshot snapshot) {
        return new SegmentValuesKernel(this, snapshot);
    }
}
