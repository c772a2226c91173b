package footpath.server;

import footpath.analytics.Population;
import footpath.events.consent.ConsentRules;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import footpath.index.IndexSnapshot;
import footpath.store.events.DuckDbEventLog;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may be looked at: states of the index without those who do not allow what a question is asked for. Safe for use
/// by several threads.
///
/// What a purpose leaves of the latest state of the index is kept until there is a newer one; to find it takes a look
/// at each word that was ever said of it and at each person, some milliseconds for a million.
public final class Populations {
    private final DuckDbEventLog log;
    private @Nullable IndexSnapshot latest;
    private final Map<Purpose, Seen> seen = new HashMap<>();

    Populations(DuckDbEventLog log) {
        this.log = log;
    }

    /// What is left of a state of the index.
    ///
    /// @param told what to say of it; empty if nobody was left out by any rule
    record Seen(IndexSnapshot snapshot, Optional<LeftOut.Told> told) {}

    /// What a population sees of a state of the index by persons.
    ///
    /// @throws Fault `INVALID_QUESTION` if there is no such purpose
    Seen seen(IndexSnapshot all, Population population) {
        return purpose(population).map(purpose -> seen(all, purpose)).orElseGet(() -> new Seen(all, Optional.empty()));
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

    private synchronized Seen seen(IndexSnapshot all, Purpose purpose) {
        if (latest != all) {
            seen.clear();
            latest = all;
        }
        return seen.computeIfAbsent(purpose, _ -> without(all, purpose));
    }

    private Seen without(IndexSnapshot all, Purpose purpose) {
        IndexSnapshot some = all.only(allowed(all, purpose));
        return new Seen(
                some,
                Optional.of(
                        new LeftOut.Told(purpose.name(), rule(purpose), all.timelineCount() - some.timelineCount())));
    }

    private BitSet allowed(IndexSnapshot all, Purpose purpose) {
        return log.consents().allowed(purpose, all.known(), all.identityCount(), all.throughSeq());
    }

    /// Forgets what it found, since other rules hold.
    synchronized void forget() {
        latest = null;
        seen.clear();
    }

    /// Whether a person allows a purpose now.
    ///
    /// @param person by number in the state of the index
    public boolean isAllowed(int person, Purpose purpose, IndexSnapshot all) {
        return allowed(all, purpose).get(person);
    }

    /// Who counts for a purpose, as a sentence.
    public static String rule(Purpose purpose) {
        LawfulBasis basis = purpose.basis();
        String begin = "Asked for the purpose \"" + purpose.name() + "\" (basis: "
                + basis.word().replace('_', ' ') + "): ";
        if (!basis.heedsWords()) {
            return begin + "everyone counts, since this basis does not depend on consent.";
        }
        String unknown = purpose.isAllowedIfUnknown() ? "does" : "does not";
        return begin
                + "a person counts, with all events of any time, who allows it as of now: the latest word of each of the"
                + " person's identities must be yes; who never said anything of it " + unknown
                + " count. What was withdrawn acts on the past, too.";
    }
}
