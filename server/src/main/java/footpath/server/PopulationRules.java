package footpath.server;

import footpath.analytics.Population;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words in which answers tell who may be looked at.
public final class PopulationRules {
    private PopulationRules() {}

    /// Who and what counts, in sentences.
    static String of(Population population, Optional<Purpose> purpose) {
        List<String> rules = new ArrayList<>();
        population.known().map(PopulationRules::known).ifPresent(rules::add);
        rules.add(
                switch (population.bots()) {
                    case EXCLUDE -> "Events that were flagged as those of programs, or as told twice, do not count.";
                    case INCLUDE -> "Events that were flagged as those of programs, or as told twice, count too.";
                    case ONLY -> "Only events count that were flagged as those of programs, or as told twice.";
                });
        purpose.map(PopulationRules::of).ifPresent(rules::add);
        return String.join(" ", rules);
    }

    private static String known(Instant then) {
        return "As known at " + then + ": what arrived later is not there, and who is one person is what the evidence"
                + " told by then.";
    }

    /// Who counts for a purpose, as a sentence.
    public static String of(Purpose purpose) {
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
