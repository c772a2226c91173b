package footpath.store.identity;

import footpath.events.Micros;
import footpath.events.identity.Evidence;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.IdentityView;
import footpath.events.identity.Separation;
import footpath.store.database.Connections;
import footpath.store.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What people decide about who is one person, where the log sees it otherwise. Safe for use by several
/// threads.
///
/// A decision and the evidence that it gives are written in one transaction, so both are there or neither.
public final class IdentityDecisions {
    private final Connections connections;
    private final Transactions transactions;
    private final Persons persons;

    public IdentityDecisions(Connections connections, Transactions transactions, Persons persons) {
        this.connections = connections;
        this.transactions = transactions;
        this.persons = persons;
    }

    /// What to cut so that two identities are one person no more; nothing if they are two. Cuts nothing.
    ///
    /// @param pair numbers of identities
    public Separation undo(IdentityPair pair) {
        transactions.lock();
        try {
            return persons.undo(pair);
        } finally {
            transactions.unlock();
        }
    }

    /// Takes in what was decided by hand: forced links, and cuts. What is known already is left out.
    ///
    /// @throws IllegalArgumentException if it is of an identity that is not in the log; nothing was taken in
    public void learn(List<? extends Evidence> evidence) {
        transactions.lock();
        try {
            transactions.write(connection -> {
                persons.learn(connection, evidence);
                return true;
            });
            persons.keep();
        } finally {
            persons.forget();
            transactions.unlock();
        }
    }

    /// Whom there would be after a change: the identities of each person concerned that would be another
    /// one, or stay one, ascending. Makes the graph of all evidence anew, and changes nothing.
    ///
    /// @return none if nothing would change
    public List<int[]> preview(IdentityChange change, Instant now) {
        transactions.lock();
        try {
            DecisionPlan plan =
                    connections.read(connection -> DecisionPlan.of(change, persons, connection, Micros.of(now)));
            if (plan.evidence().isEmpty()) {
                return List.of();
            }
            Map<Integer, Identity> names =
                    connections.read(connection -> EvidenceTables.identities(connection, plan.identities()));
            return parts(plan, persons.with(plan.evidence(), names));
        } finally {
            transactions.unlock();
        }
    }

    private List<int[]> parts(DecisionPlan plan, IdentityGraph after) {
        IdentityView before = persons.known().view();
        TreeSet<Integer> concerned = new TreeSet<>();
        for (IdentityPair pair : plan.pairs(before).keySet()) {
            // A third person that the whole had refused stays who it is, and is not told.
            if (plan.isMerge() || before.person(pair.lower()) == before.person(pair.higher())) {
                IntStream.of(before.identities(pair.lower())).forEach(concerned::add);
                IntStream.of(before.identities(pair.higher())).forEach(concerned::add);
            }
        }
        Map<Integer, int[]> parts = new TreeMap<>();
        concerned.forEach(identity -> parts.putIfAbsent(after.person(identity), after.identities(identity)));
        return new ArrayList<>(parts.values());
    }

    /// Brings a change about, and keeps who wanted it and why.
    ///
    /// @param reason at most 1,000 characters
    /// @return the decision; nothing if all is as wanted already
    public Optional<IdentityDecision> decide(IdentityChange change, String reason, Instant now) {
        transactions.lock();
        try {
            DecisionPlan plan =
                    connections.read(connection -> DecisionPlan.of(change, persons, connection, Micros.of(now)));
            if (plan.evidence().isEmpty()) {
                return Optional.empty();
            }
            long number = write(plan, reason, Micros.of(now));
            persons.keep();
            return find(number);
        } finally {
            persons.forget();
            transactions.unlock();
        }
    }

    private long write(DecisionPlan plan, String reason, long nowMicros) {
        IdentityView before = persons.known().view();
        return transactions.write(connection -> {
            long number = DecisionTables.last(connection) + 1;
            DecisionTables.write(
                    connection, number, plan.isMerge(), nowMicros, reason, plan.withdraws(), plan.pairs(before));
            persons.learn(connection, plan.evidence());
            return number;
        });
    }

    /// The decisions of a number or less, the latest first.
    ///
    /// @param through number of the latest that is told
    public List<IdentityDecision> list(long through, int limit) {
        return connections.read(connection -> {
            long last = Math.min(through, DecisionTables.last(connection));
            return DecisionTables.read(connection, last - limit + 1, last);
        });
    }

    /// The latest decision that linked a pair, or that cut it.
    public Optional<IdentityDecision> latest(IdentityPair pair, boolean isMerge) {
        long number = connections.read(connection -> DecisionTables.latest(connection, pair, isMerge));
        return number == 0 ? Optional.empty() : find(number);
    }

    public Optional<IdentityDecision> find(long number) {
        return connections.read(connection -> DecisionTables.read(connection, number, number)).stream()
                .findFirst();
    }
}
