package footpath.maps.persona;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.analytics.segment.SegmentValuesAnswer;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.filter.Field;
import footpath.maps.measure.Hiding;
import footpath.maps.persona.ObservedPersona.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for traits that tell which members of a persona reach the goal: the drivers of reaching it, as a reason to
/// split. Confined to one thread.
///
/// Compared are the reaches of those with a value and of those without, where both are enough; a number splits at the
/// members' median. Of whom no value is known is left out. Told is the clearest value of a trait if its p-value,
/// adjusted for
/// the number of comparisons, is below 0.05.
final class SplitFinder {
    private static final double CLEAR = 0.05;
    private static final int MOST = 3;
    private static final int MOST_COMPARED = 100;

    /// Number of the group of those who reached the goal; number 0 are all who entered.
    private static final int GOAL = 1;

    private final SegmentValuesAnswer answer;
    private final Hiding hiding;
    private final int minimum;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(String trait, String words, ShareDifference gap) {
        double size() {
            return Math.abs(gap.difference().orElse(0));
        }
    }

    /// @param answer  of the members who entered; its segment are those who reached the goal
    /// @param minimum so many must be on either side of a split
    SplitFinder(SegmentValuesAnswer answer, Hiding hiding, int minimum) {
        this.answer = answer;
        this.hiding = hiding;
        this.minimum = Math.max(1, minimum);
    }

    List<Split> splits() {
        answer.traits().forEach(this::addCandidates);
        Contrasts<Candidate> contrasts = new Contrasts<>();
        candidates.forEach(one -> contrasts.add(one, one.gap()));
        Set<String> told = new HashSet<>();
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::size).reversed())
                .filter(one -> contrasts.adjusted(one).orElse(1) < CLEAR && !isHidden(one.gap()))
                .filter(one -> told.add(one.trait()))
                .limit(MOST)
                .map(one -> new Split(
                        one.trait(),
                        one.words(),
                        one.gap(),
                        contrasts.adjusted(one).orElseThrow()))
                .toList();
    }

    private void addCandidates(Values values) {
        if (!(values.field() instanceof Field.Trait(String name))) {
            return;
        }
        if (TraitNumbers.fits(values)) {
            TraitNumbers numbers = TraitNumbers.of(values, GOAL);
            HeldValue above = numbers.above();
            add(name, name + " above " + Sentences.number(numbers.median()), above);
            return;
        }
        List<Row> known = values.rows().stream()
                .filter(row -> row.value() instanceof BreakdownValue.Value)
                .toList();
        known.stream().limit(MOST_COMPARED).forEach(row -> add(name, name + " = " + row.value(), held(row, known)));
    }

    private static HeldValue held(Row row, List<Row> known) {
        return new HeldValue(
                row.persons().get(GOAL), sum(known, GOAL), row.persons().getFirst(), sum(known, 0));
    }

    private static long sum(List<Row> rows, int group) {
        return rows.stream().mapToLong(row -> row.persons().get(group)).sum();
    }

    /// @param held how many of those who reached the goal have it, beside how many of all who entered
    private void add(String trait, String words, HeldValue held) {
        long without = held.ofAll() - held.all();
        if (held.all() >= minimum && without >= minimum) {
            Share with = new Share(held.members(), held.all());
            Share others = new Share(held.ofMembers() - held.members(), without);
            candidates.add(new Candidate(trait, words, new ShareDifference(with, others)));
        }
    }

    private boolean isHidden(ShareDifference gap) {
        return isHidden(gap.first()) || isHidden(gap.second());
    }

    private boolean isHidden(Share share) {
        return hiding.hides(share.n()) || hiding.hides(share.of()) || hiding.hides(share.of() - share.n());
    }
}
