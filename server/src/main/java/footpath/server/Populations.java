package footpath.server;

import footpath.analytics.Population;
import footpath.events.consent.ConsentRules;
import footpath.events.consent.Purpose;
import footpath.events.log.BotScope;
import footpath.events.log.KnownPersons;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who may be looked at: states of the index without those who do not allow what a question is
/// asked for. Safe for use by several threads.
///
/// What a purpose leaves of the latest state of the index is kept until there is a newer one; to
/// find it takes a look at each word that was ever said of it and at each person, some milliseconds
/// for a million.
public final class Populations {
    private static final int MOST = 4;

    private final DuckDbEventLog log;
    private final PopulationIndexes indexes;
    private final Map<Key, Seen> seen = new LinkedHashMap<>(MOST, 0.75f, true);

    /// @param index  of what usually counts
    /// @param folder the data directory
    Populations(DuckDbEventLog log, JourneyIndex index, Path folder) {
        this.log = log;
        this.indexes = new PopulationIndexes(index, log, folder);
    }

    /// What is left of a state of the index.
    ///
    /// @param allowed numbers of those who count; empty if everyone does
    /// @param told    what to say of it; empty if nobody was left out by any rule
    record Seen(IndexSnapshot snapshot, Optional<BitSet> allowed, Optional<LeftOut.Told> told) {}

    private record Key(IndexSnapshot all, Population population, Optional<Purpose> purpose) {}

    /// The index whose answers are of the events of a population.
    public JourneyIndex index(Population population) {
        return indexes.of(population);
    }

    /// What a population sees of a state of its index by persons.
    ///
    /// @throws Fault `INVALID_QUESTION` if there is no such purpose
    Seen seen(IndexSnapshot all, Population population) {
        Optional<Purpose> purpose = purpose(population);
        return purpose.isEmpty() ? found(all, population, purpose) : kept(new Key(all, population, purpose));
    }

    private synchronized Seen kept(Key key) {
        Seen known = seen.get(key);
        if (known == null) {
            known = found(key.all, key.population, key.purpose);
            seen.put(key, known);
            if (seen.size() > MOST) {
                seen.remove(seen.keySet().iterator().next());
            }
        }
        return known;
    }

    /// The purpose a population is meant for; empty if there is none, and everyone counts.
    private Optional<Purpose> purpose(Population population) {
        ConsentRules rules = log.consents().rules();
        return population.purpose().or(rules::standard).map(name -> purpose(rules, name));
    }

    /// The purpose of a name.
    ///
    /// @throws Fault `INVALID_QUESTION`, with the nearest name
    static Purpose purpose(ConsentRules rules, String name) {
        try {
            return rules.purpose(name);
        } catch (IllegalArgumentException unknown) {
            throw new Fault(
                            FaultCode.INVALID_QUESTION,
                            "purpose",
                            "no purpose is named \"" + name + "\"",
                            String.valueOf(unknown.getMessage()).replaceFirst("^.*; ", ""))
                    .because(unknown);
        }
    }

    private Seen found(IndexSnapshot all, Population population, Optional<Purpose> purpose) {
        Optional<BitSet> allowed = purpose.map(known -> allowed(all, known, population.known()));
        IndexSnapshot some = allowed.map(all::only).orElse(all);
        long flagged =
                population.bots() == BotScope.EXCLUDE && population.known().isEmpty()
                        ? log.parts().flaggedCount(all.throughSeq())
                        : 0;
        boolean isUsual = purpose.isEmpty()
                && population.known().isEmpty()
                && population.bots() == BotScope.EXCLUDE
                && flagged == 0;
        return new Seen(
                some,
                allowed,
                isUsual
                        ? Optional.empty()
                        : Optional.of(new LeftOut.Told(
                                purpose.map(Purpose::name).orElse(null),
                                population.known().map(Instant::toString).orElse(null),
                                population.bots().word(),
                                PopulationRules.of(population, purpose),
                                all.timelineCount() - some.timelineCount(),
                                flagged)));
    }

    private BitSet allowed(IndexSnapshot all, Purpose purpose, Optional<Instant> known) {
        return known.map(then -> log.parts().allowedAt(purpose, then, all.known(), all.identityCount()))
                .orElseGet(() -> log.consents().allowed(purpose, all.known(), all.identityCount(), all.throughSeq()));
    }

    /// Forgets what it found, since other rules hold.
    synchronized void forget() {
        seen.clear();
    }

    /// Deletes what it made, since something was removed from the log for good.
    void clear() {
        forget();
        indexes.clear();
    }

    /// Who may be looked at in a state of the index.
    ///
    /// @param name of the purpose; the standard one if empty
    /// @throws Fault `INVALID_QUESTION` if there is no such purpose
    AllowedPersons allowed(IndexSnapshot all, Optional<String> name) {
        Population population = new Population(name);
        return new AllowedPersons(
                all, purpose(population), seen(all, population).allowed());
    }

    /// Requires that a person may be looked at by what was known at a moment, of who is one person and of what
    /// was said. Makes the graph of the evidence of then.
    ///
    /// @param name     of the purpose; the standard one if empty
    /// @param identity number of any identity of the person
    /// @param key      that identity, for the error
    /// @throws Fault `PURPOSE_REFUSED`; `INVALID_QUESTION` if there is no such purpose
    public void requireAllowedAt(Instant known, Optional<String> name, int identity, String key) {
        purpose(new Population(name)).ifPresent(asked -> {
            KnownPersons then = log.parts().knownAt(known, BotScope.EXCLUDE).persons();
            if (!log.parts().allowedAt(asked, known, then, log.identityCount()).get(then.person(identity))) {
                throw AllowedPersons.refused(key, asked);
            }
        });
    }

    /// Whether a person allows a purpose now.
    ///
    /// @param person by number in the state of the index
    public boolean isAllowed(int person, Purpose purpose, IndexSnapshot all) {
        return allowed(all, purpose, Optional.empty()).get(person);
    }
}
