package footpath.store.identity;

import footpath.events.identity.Evidence;
import footpath.events.identity.Evidence.Strength;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.IdentityView;
import footpath.events.identity.Separation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What a change comes to: the evidence that brings it about.
///
/// @param isMerge   whether it links; else it cuts
/// @param evidence  forced links, or cuts; none if all is as wanted
/// @param withdraws the decision that it takes back
record DecisionPlan(boolean isMerge, List<Evidence> evidence, OptionalLong withdraws) {
    DecisionPlan {
        evidence = List.copyOf(evidence);
    }

    /// The plan of a change, as of the last transaction.
    ///
    /// @param nowMicros when it is decided
    static DecisionPlan of(IdentityChange change, Persons persons, Connection connection, long nowMicros)
            throws SQLException {
        return switch (change) {
            case IdentityChange.Merge merge ->
                new DecisionPlan(
                        true, links(connection, apart(merge.identities(), persons), nowMicros), OptionalLong.empty());
            case IdentityChange.Undo undo -> parting(persons.undo(undo.pair()), nowMicros);
            case IdentityChange.Split split -> parting(persons.split(split.identity(), split.apart()), nowMicros);
            case IdentityChange.Withdraw withdraw -> withdrawing(withdraw.decision(), persons, connection, nowMicros);
        };
    }

    private static DecisionPlan parting(Separation separation, long nowMicros) {
        return new DecisionPlan(false, List.copyOf(separation.cuts(nowMicros, nowMicros)), OptionalLong.empty());
    }

    /// The pairs of the first identity with one of each other person.
    private static List<IdentityPair> apart(List<Integer> identities, Persons persons) {
        IdentityView view = persons.known().view();
        Map<Integer, Integer> byPerson = new LinkedHashMap<>();
        identities.forEach(identity -> byPerson.putIfAbsent(view.person(identity), identity));
        int first = identities.getFirst();
        return byPerson.values().stream()
                .filter(identity -> identity != first)
                .map(identity -> IdentityPair.of(first, identity))
                .toList();
    }

    /// Between a cut and a forced link the later one counts, so a link comes after the last cut of its pair,
    /// even if that was decided by a clock that was ahead.
    private static List<Evidence> links(Connection connection, List<IdentityPair> pairs, long nowMicros)
            throws SQLException {
        List<Evidence> links = new ArrayList<>();
        for (IdentityPair pair : pairs) {
            long cutMicros = DecisionTables.cutMicros(connection, pair);
            long timeMicros = cutMicros < nowMicros ? nowMicros : cutMicros + 1;
            links.add(new Evidence.Link(pair, Strength.FORCED, timeMicros, nowMicros));
        }
        return links;
    }

    private static DecisionPlan withdrawing(
            IdentityDecision decision, Persons persons, Connection connection, long nowMicros) throws SQLException {
        OptionalLong number = OptionalLong.of(decision.number());
        if (decision.isMerge()) {
            Set<Evidence> cuts = new LinkedHashSet<>();
            decision.pairs()
                    .forEach(pair -> cuts.addAll(persons.undo(IdentityPair.of(pair.first(), pair.second()))
                            .cuts(nowMicros, nowMicros)));
            return new DecisionPlan(false, List.copyOf(cuts), number);
        }
        // Links with third persons stay cut: they never counted while the person was whole.
        List<IdentityPair> pairs = decision.pairs().stream()
                .filter(IdentityDecision.Pair::isWithin)
                .map(pair -> IdentityPair.of(pair.first(), pair.second()))
                .toList();
        return new DecisionPlan(true, links(connection, pairs, nowMicros), number);
    }

    /// All identities that the evidence is about.
    Set<Integer> identities() {
        Set<Integer> identities = new LinkedHashSet<>();
        evidence.forEach(one -> {
            identities.add(one.pair().lower());
            identities.add(one.pair().higher());
        });
        return identities;
    }

    /// The pairs of the evidence, and whether each is of one person: before a cut, after a merge.
    Map<IdentityPair, Boolean> pairs(IdentityView before) {
        Map<IdentityPair, Boolean> pairs = new LinkedHashMap<>();
        evidence.forEach(one -> pairs.put(
                one.pair(),
                isMerge
                        || before.person(one.pair().lower())
                                == before.person(one.pair().higher())));
        return pairs;
    }
}
