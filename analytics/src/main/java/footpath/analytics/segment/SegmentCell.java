package footpath.analytics.segment;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The persons of a segment, of two at once, or of one at the end of a period of its growth.
///
/// @param question the segments
/// @param name     of the segment
/// @param and      name of another segment they are in too
/// @param period   any instant of a period of growth, at the end of which they are in it; stands without `and`
public record SegmentCell(SegmentQuestion question, String name, Optional<String> and, Optional<Instant> period)
        implements CellQuestion {
    public SegmentCell {
        if (and.isPresent() && period.isPresent()) {
            throw new InvalidQuestion("segment.period", "stands beside another segment; give one of both");
        }
    }

    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var kernel = new SegmentKernel(question, snapshot);
        int count = question.segments().size();
        int one = place("segment.name", name);
        int cell = period.map(instant -> kernel.requirePeriod(instant) * (count + 1) + one + 1)
                .orElseGet(() -> one * count
                        + and.map(other -> place("segment.and", other)).orElse(one));
        return new CellKernel<>(
                kernel, CellUnit.PERSONS, partial -> period.isPresent() ? partial.grown[cell] : partial.both[cell]);
    }

    private int place(String part, String wanted) {
        List<String> names =
                question.segments().stream().map(SegmentQuestion.Named::name).toList();
        if (!names.contains(wanted)) {
            throw new InvalidQuestion(
                    part, "no segment is \"" + wanted + "\"; segments here: " + NearestWord.listed(names));
        }
        return names.indexOf(wanted);
    }
}
