package footpath.analytics.sequence;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Share;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
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
        return new SequencePartial(sequence.terms.size());
    }

    @Override
    public void scan(Shard shard, SequencePartial partial) {
        SequenceQuestion question = sequence.question;
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.ofAny(shard, question.conditions(), mask, sequence.period);
        var matcher = new SequenceMatcher(sequence);
        while (hits.next()) {
            partial.persons++;
            switch (question.mode()) {
                case MATCH -> add(matcher.count(hits.times(), hits.steps(), hits.size(), 1), partial);
                case COUNT -> add(matcher.count(hits.times(), hits.steps(), hits.size(), Integer.MAX_VALUE), partial);
                case LONGEST -> {
                    int longest = matcher.longest(hits.times(), hits.steps(), hits.size());
                    partial.reached[longest]++;
                    partial.matched += longest == sequence.terms.size() ? 1 : 0;
                }
            }
        }
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
            int end = terms == 0 ? 0 : sequence.terms.get(terms - 1).end();
            String part = sequence.question.pattern().substring(0, end);
            answers.add(new SequenceAnswer.LongestAnswer(terms, part, partial.reached[terms]));
        }
        return answers;
    }

    private String rule() {
        SequenceQuestion question = sequence.question;
        var rule = new StringBuilder(Words.of(question.scope()));
        rule.append(" Pattern ")
                .append(question.pattern())
                .append(" over each person's events that fulfil a condition");
        for (int number = 1; number <= question.conditions().size(); number++) {
            rule.append(number == 1 ? " (" : "; ").append(number).append(": ");
            rule.append(FilterText.print(question.conditions().get(number - 1)));
        }
        rule.append("), in order of time and arrival; all other events are dropped before matching.");
        return rule.append(
                        switch (question.mode()) {
                            case MATCH -> " A person counts once.";
                            case COUNT ->
                                " Matches are counted one after another, each from after the end of the last.";
                            case LONGEST ->
                                " A person counts at the most terms of the pattern found in order from its first.";
                        })
                .toString();
    }

    @Override
    public SequencePartial read(PartialReader in) {
        SequencePartial partial = start();
        partial.read(in);
        return partial;
    }
}
