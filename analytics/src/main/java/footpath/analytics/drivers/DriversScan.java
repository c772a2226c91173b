package footpath.analytics.drivers;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownValue;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.index.Postings;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Counts who has what in one shard. Confined to one thread.
final class DriversScan {
    private static final int NOBODY = -1;

    private final Shard shard;
    private final ResolvedDrivers resolved;
    private final GroupedSubjects groups;

    DriversScan(Shard shard, ResolvedDrivers resolved, GroupedSubjects groups) {
        this.shard = shard;
        this.resolved = resolved;
        this.groups = groups;
    }

    void count(DriverSource source, BreakdownCounts counts) {
        switch (source) {
            case DriverSource.Trait(String name) -> countTrait(name, counts);
            case DriverSource.Events() -> countEvents(counts);
            case DriverSource.Property(DriversProperty property) -> countProperty(property, counts);
        }
    }

    private void countTrait(String name, BreakdownCounts counts) {
        var codes = new Codes(BreakdownColumn.of(new Field.Trait(name), shard));
        for (int subject = 0; subject < groups.count(); subject++) {
            if (groups.of(subject) != GroupedSubjects.NONE) {
                codes.add(groups.of(subject), codes.column.codeOf(subject, 0));
            }
        }
        codes.name(counts);
    }

    private void countEvents(BreakdownCounts counts) {
        BreakdownColumn column = BreakdownColumn.ofNames(shard);
        if (resolved.period.everything() && WholeDrivers.fits(column, groups)) {
            new Codes(column, WholeDrivers.count(shard, groups, column)).name(counts);
            return;
        }
        List<String> names = shard.nameDictionary();
        for (int name = 0; name < names.size(); name++) {
            long[] persons = personsWith(shard.postings(name));
            add(counts, new BreakdownValue.Value(new PropertyValue.Text(names.get(name))), persons);
        }
    }

    private long[] personsWith(Postings postings) {
        long[] persons = new long[2];
        int last = NOBODY;
        for (int i = 0; i < postings.size(); i++) {
            int subject = postings.subjectAt(i);
            int group = groups.of(subject);
            if (subject != last && group != GroupedSubjects.NONE && isSeen(subject, postings, i)) {
                persons[group]++;
                last = subject;
            }
        }
        return persons;
    }

    private boolean isSeen(int subject, Postings postings, int i) {
        return groups.sees(subject, postings.eventAt(i))
                && (resolved.period.everything() || resolved.period.has(postings.timeAt(i)));
    }

    /// The first event by which the first subject has something; none if a trait says it, or it has it not.
    OptionalInt firstEvent(DriversHaving having) {
        return switch (having.source()) {
            case DriverSource.Trait _ -> OptionalInt.empty();
            case DriverSource.Events() -> {
                Postings postings = shard.postings(
                        shard.nameDictionary().indexOf(having.value().toString()));
                yield IntStream.range(0, postings.size())
                        .filter(i -> isSeen(0, postings, i))
                        .map(postings::eventAt)
                        .findFirst();
            }
            case DriverSource.Property(DriversProperty property) -> {
                BreakdownColumn column = BreakdownColumn.of(property.field(), shard);
                SubjectMask mask =
                        SubjectMask.of(shard, resolved.question.scope().segment());
                StepHits hits = StepHits.ofAny(shard, List.of(property.events()), mask, resolved.period);
                int found = hits.next() ? hits.size() : 0;
                yield Arrays.stream(hits.events(), 0, found)
                        .filter(event -> groups.sees(0, event)
                                && column.valueOf(column.codeOf(0, event)).equals(having.value()))
                        .findFirst();
            }
        };
    }

    private void countProperty(DriversProperty property, BreakdownCounts counts) {
        var codes = new Codes(BreakdownColumn.of(property.field(), shard));
        boolean takesAny =
                property.events().names().isEmpty() && property.events().where().equals(Condition.ALWAYS);
        if (takesAny && resolved.period.everything() && WholeDrivers.fits(codes.column, groups)) {
            new Codes(codes.column, WholeDrivers.count(shard, groups, codes.column)).name(counts);
            return;
        }
        SubjectMask mask = SubjectMask.of(shard, resolved.question.scope().segment());
        StepHits hits = StepHits.ofAny(shard, List.of(property.events()), mask, resolved.period);
        int[] last = new int[codes.column.codeCount()];
        Arrays.fill(last, NOBODY);
        while (hits.next()) {
            int subject = hits.subject();
            int group = groups.of(subject);
            for (int hit = 0; hit < hits.size() && group != GroupedSubjects.NONE; hit++) {
                int event = hits.events()[hit];
                int code = codes.column.codeOf(subject, event);
                if (last[code] != subject && groups.sees(subject, event)) {
                    last[code] = subject;
                    codes.add(group, code);
                }
            }
        }
        codes.name(counts);
    }

    private static void add(BreakdownCounts counts, BreakdownValue value, long[] persons) {
        if (persons[DriversPartial.TARGET] + persons[DriversPartial.BASE] > 0) {
            long[] row = counts.row(value);
            row[DriversPartial.TARGET] += persons[DriversPartial.TARGET];
            row[DriversPartial.BASE] += persons[DriversPartial.BASE];
        }
    }

    /// The persons of both groups by the codes of a column.
    private static final class Codes {
        final BreakdownColumn column;
        private final long[] persons;

        Codes(BreakdownColumn column) {
            this(column, new long[2 * column.codeCount()]);
        }

        /// @param persons of the target and of the base, code by code
        Codes(BreakdownColumn column, long[] persons) {
            this.column = column;
            this.persons = persons;
        }

        void add(int group, int code) {
            persons[2 * code + group]++;
        }

        void name(BreakdownCounts counts) {
            for (int code = 0; code < column.codeCount(); code++) {
                long[] ofCode = Arrays.copyOfRange(persons, 2 * code, 2 * code + 2);
                if (ofCode[0] + ofCode[1] > 0) {
                    DriversScan.add(counts, column.valueOf(code), ofCode);
                }
            }
        }
    }
}
