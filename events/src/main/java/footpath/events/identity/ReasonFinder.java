package footpath.events.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Finds why somebody is one person, by applying the links of that person and of its neighbours once more.
final class ReasonFinder {
    private final IdentityRules rules;
    private final Pairs pairs;
    private final Persons persons;
    private final Neighbourhood neighbourhood;
    private final LinkOrder order;
    private final Replay replay;
    private final int person;

    ReasonFinder(
            IdentityRules rules,
            IntFunction<Identity> names,
            Pairs pairs,
            Persons persons,
            Neighbourhood neighbourhood,
            int identity) {
        this.rules = rules;
        this.pairs = pairs;
        this.persons = persons;
        this.neighbourhood = neighbourhood;
        this.order = new LinkOrder(rules, names, pairs);
        this.replay = new Replay(rules, names, pairs);
        this.person = persons.person(identity);
    }

    Reasons find() {
        var region = new Numbering();
        region.add(person);
        neighbourhood.addTo(replay, region);
        replay.run();
        var joined = new ArrayList<Reasons.Joined>();
        var refused = new ArrayList<Reasons.Refused>();
        for (int i = 0; i < replay.rowCount(); i++) {
            if (isOurs(pairs.lower(replay.row(i))) || isOurs(pairs.higher(replay.row(i)))) {
                switch (replay.outcome(i)) {
                    case JOINED -> joined.add(joined(i));
                    case REFUSED -> refused.add(refused(i));
                    case REDUNDANT, KEPT_APART -> {}
                }
            }
        }
        return new Reasons(joined, refused, cuts());
    }

    private boolean isOurs(int identity) {
        return persons.person(identity) == person;
    }

    private Reasons.Joined joined(int i) {
        int row = replay.row(i);
        return new Reasons.Joined(
                pairs.pair(row),
                order.first(row),
                order.second(row),
                Pairs.isForced(replay.place(i)) ? Evidence.Strength.FORCED : Evidence.Strength.SEEN,
                Pairs.timeMicros(replay.place(i)));
    }

    private Reasons.Refused refused(int i) {
        int row = replay.row(i);
        String kind = replay.conflict(i);
        return new Reasons.Refused(
                pairs.pair(row),
                order.first(row),
                order.second(row),
                Pairs.timeMicros(replay.place(i)),
                kind,
                rules.limit(kind));
    }

    private List<Reasons.Cut> cuts() {
        var found = new Numbering();
        neighbourhood.forEachEnd(person, end -> {
            if (pairs.decisions(Pairs.row(end)).isCut()) {
                found.add(Pairs.row(end));
            }
        });
        int[] rows =
                IntStream.range(0, found.size()).map(i -> (int) found.key(i)).toArray();
        long[] times = IntStream.of(rows)
                .mapToLong(row -> pairs.decisions(row).cutMicros())
                .toArray();
        return IntStream.of(order.sorted(rows, times, rows.length))
                .mapToObj(i ->
                        new Reasons.Cut(pairs.pair(rows[i]), order.first(rows[i]), order.second(rows[i]), times[i]))
                .toList();
    }
}
