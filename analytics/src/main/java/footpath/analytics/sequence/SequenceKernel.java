package footpath.analytics.sequence;

import footpath.analytics.ChainScan;
import footpath.analytics.EventBlocks;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.PatternMatcher;
import footpath.analytics.Share;
import footpath.analytics.StepSubjects;
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
        SubjectMask counted = SubjectMask.of(shard, sequence.question.scope().segment());
        if (sequence.passesOver) {
            List<SubjectMask> having = sequence.question.conditions().stream()
                    .map(condition -> StepSubjects.of(shard, condition, counted, sequence.period))
                    .toList();
            partial.persons += SubjectMask.any(having).size();
            if (sequence.chain.isEmpty()) {
                List<SubjectMask> needed =
                        sequence.pattern.conditions().stream().map(having::get).toList();
                match(shard, SubjectMask.all(needed), partial);
            } else {
                follow(shard, counted, partial);
            }
        } else {
            partial.persons += match(shard, counted, partial);
        }
    }

    private void follow(Shard shard, SubjectMask mask, SequencePartial partial) {
        long[] reached = new long[sequence.chain.size()];
        new ChainScan(shard, sequence.chain, mask, sequence.period, false, false).run(reached, null);
        long matched = reached[reached.length - 1];
        partial.matched += matched;
        partial.matches += matched;
    }

    /// @return how many subjects have any event of the conditions
    private long match(Shard shard, SubjectMask mask, SequencePartial partial) {
        EventBlocks blocks = EventBlocks.ofAny(shard, sequence.question.conditions(), mask, sequence.period);
        var matcher = new PatternMatcher(sequence.pattern);
        long subjects = 0;
        while (blocks.next()) {
            int from = 0;
            for (int place = 0; place < blocks.count(); place++) {
                int to = blocks.ends()[place];
                match(matcher, blocks, from, to, partial);
                from = to;
            }
            subjects += blocks.count();
        }
        return subjects;
    }

    private void match(PatternMatcher matcher, EventBlocks blocks, int from, int to, SequencePartial partial) {
        switch (sequence.question.mode()) {
            case MATCH -> add(matcher.isIn(blocks.times(), blocks.steps(), from, to) ? 1 : 0, partial);
            case COUNT -> {
                matcher.read(blocks.times(), blocks.steps(), from, to);
                add(count(matcher), partial);
            }
            case LONGEST -> {
                matcher.read(blocks.times(), blocks.steps(), from, to);
                int longest = matcher.longest();
                partial.reached[longest]++;
                partial.matched += longest == sequence.pattern.termCount() ? 1 : 0;
            }
        }
    }

    private static int count(PatternMatcher matcher) {
        int found = 0;
        while (matcher.next()) {
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
