package footpath.analytics.sequence;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.PatternMatcher;
import footpath.analytics.Share;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Matches each person's events with a pattern, in one round. Time O(events times terms) at worst, memory O(terms)
/// and the events of one person.
final class SequenceKernel implements Kernel<SequencePartial, SequenceAnswer> {
    private final ResolvedSequence sequence;

    SequenceKernel(ResolvedSequence sequence) {
        this.sequence = sequence;
    }

    @Override
    public SequencePartial start() {
        return new SequencePartial(sequence.pattern.termCount());
    }

    @Override
    public void scan(Shard shard, SequencePartial partial) {
        SequenceQuestion question = sequence.question;
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.ofAny(shard, question.conditions(), mask, sequence.period);
        var matcher = new PatternMatcher(sequence.pattern);
        while (hits.next()) {
            partial.persons++;
            matcher.read(hits.times(), hits.steps(), hits.size());
            switch (question.mode()) {
                case MATCH -> add(count(matcher, 1), partial);
                case COUNT -> add(count(matcher, Integer.MAX_VALUE), partial);
                case LONGEST -> {
                    int longest = matcher.longest();
                    partial.reached[longest]++;
                    partial.matched += longest == sequence.pattern.termCount() ? 1 : 0;
                }
            }
        }
    }

    private static int count(PatternMatcher matcher, int most) {
        int found = 0;
        while (found < most && matcher.next()) {
            found++;
        }
        return found;
    }

    private static void add(int matches, SequencePartial partial) {
        partial.matched += matches > 0 ? 1 : 0;
        partial.matches += matches;
    }

    @Override
    public Outcome<SequenceAnswer> finish(SequencePartial partial, Stopwatch stopwatch) {
        SequenceMode mode = sequence.question.mode();
        return new Outcome.Answered<>(new SequenceAnswer(
                rule(),
                new Share(partial.matched, partial.persons),
                mode == SequenceMode.COUNT ? OptionalLong.of(partial.matches) : OptionalLong.empty(),
                mode == SequenceMode.LONGEST ? longest(partial) : List.of(),
                stopwatch.elapsed()));
    }

    private List<SequenceAnswer.LongestAnswer> longest(SequencePartial partial) {
        List<SequenceAnswer.LongestAnswer> answers = new ArrayList<>();
        for (int terms = 0; terms < partial.reached.length; terms++) {
            String part = sequence.pattern.head(terms);
            answers.add(new SequenceAnswer.LongestAnswer(terms, part, partial.reached[terms]));
        }
        return answers;
    }

    private String rule() {
        SequenceQuestion question = sequence.question;
        return Words.of(question.scope()) + " "
                + Words.ofPattern(question.scope(), question.pattern(), question.conditions())
                + switch (question.mode()) {
                    case MATCH -> " " + Words.upper(Words.a(question.scope())) + " counts once.";
                    case COUNT -> " Matches are counted one after another, each from after the end of the last.";
                    case LONGEST ->
                        " " + Words.upper(Words.a(question.scope()))
                                + " counts at the most terms of the pattern found in order from its first.";
                };
    }

    @Override
    public SequencePartial read(PartialReader in) {
        SequencePartial partial = start();
        partial.read(in);
        return partial;
    }
}
