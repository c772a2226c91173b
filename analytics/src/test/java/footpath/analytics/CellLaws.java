package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.ShardBlock;
import footpath.index.Subject;
import footpath.testkit.RandomJourneys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CellLaws {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final int ALL = 50;
    private static final int CASES = 6;

    private final Asker asker = new Asker(2);

    @ParameterizedTest
    @FieldSource("footpath.analytics.CellCases#KINDS")
    void behindANumberAreThosePersonsWhoAloneHaveIt(String kind) {
        int listed = 0;
        for (long seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            var log = RandomJourneys.of(seed).log();
            try (TestIndex index = seed % 2 == 0 ? TestIndex.of(log) : TestIndex.grown(log)) {
                Scope scope = RandomFilters.scope(random);
                int top = 1 + random.nextInt(3);
                List<CellCases.Case> cases = new ArrayList<>(
                        new CellCases(index, random, scope, top).of(kind).toList());
                Collections.shuffle(cases, random);
                for (CellCases.Case one : cases.subList(0, Math.min(CASES, cases.size()))) {
                    listed += check(index.snapshot().of(scope.subject()), scope, top, one, random);
                }
            }
        }
        assertThat(listed).as("persons listed").isPositive();
        asker.close();
    }

    private int check(IndexSnapshot snapshot, Scope scope, int top, CellCases.Case one, Random random) {
        CellQuestion question = one.cell().apply(scope, top);
        Cell cell = asker.ask(question, snapshot);
        assertThat(cell.n()).as("%s", question).isEqualTo(one.n());
        Set<Integer> persons = list(cell, snapshot, random);
        if (cell.unit() == CellUnit.PERSONS) {
            assertThat((long) persons.size()).as("%s", question).isEqualTo(cell.n());
        }
        assertThat(sum(cell, snapshot, random)).as("%s", question).isEqualTo(cell.n());
        if (one.named()) {
            assertThat(persons).as("%s", question).isEqualTo(alone(one, scope, top, snapshot));
        }
        return persons.size();
    }

    private Set<Integer> list(Cell cell, IndexSnapshot snapshot, Random random) {
        var persons = new TreeSet<Integer>();
        var pages = new CellPersons(cell, snapshot, asker);
        int after = -1;
        while (true) {
            int limit = 1 + random.nextInt(20);
            CellPage page = pages.page(after, limit);
            assertThat(page.persons())
                    .isSorted()
                    .hasSizeLessThanOrEqualTo(limit)
                    .allMatch(persons::add);
            assertThat(page.n()).isEqualTo(cell.n());
            if (page.next().isEmpty()) {
                return persons;
            }
            after = page.next().getAsInt();
            assertThat(after).isEqualTo(page.persons().getLast());
        }
    }

    private static Set<Integer> inBlocksOfOne(Cell cell, IndexSnapshot snapshot) {
        var found = new TreeSet<Integer>();
        for (Shard shard : snapshot.shards()) {
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                try (ShardBlock block = ShardBlock.of(shard, subject, subject + 1)) {
                    if (cell.in(block) > 0) {
                        found.add(shard.number(subject));
                    }
                }
            }
        }
        return found;
    }

    private static long sum(Cell cell, IndexSnapshot snapshot, Random random) {
        long sum = 0;
        for (Shard shard : snapshot.shards()) {
            for (int from = 0; from < shard.subjectCount(); ) {
                int to = from + 1 + random.nextInt(Math.min(9, shard.subjectCount() - from));
                try (ShardBlock block = ShardBlock.of(shard, from, to)) {
                    sum += cell.in(block);
                }
                from = to;
            }
        }
        return sum;
    }

    /// Those who have the number when they alone are asked; parts of persons cannot be, so they are looked at alone.
    private Set<Integer> alone(CellCases.Case one, Scope scope, int top, IndexSnapshot snapshot) {
        if (!scope.subject().equals(Subject.Person.EACH)) {
            return inBlocksOfOne(asker.ask(one.cell().apply(scope, top), snapshot), snapshot);
        }
        var persons = new TreeSet<Integer>();
        for (int person = 0; person < snapshot.personCount(); person++) {
            Segment only = new Segment.All(List.of(scope.segment(), new Segment.Persons(SubjectSet.of(person), LATER)));
            Scope within = new Scope(scope.period(), only, scope.zone());
            try {
                if (asker.ask(one.cell().apply(within, ALL), snapshot).n() > 0) {
                    persons.add(person);
                }
            } catch (InvalidQuestion hasNoSuchValue) {
                // The answer for this person alone does not tell it.
            }
        }
        return persons;
    }
}
