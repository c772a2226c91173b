package footpath.server.person;

import footpath.events.identity.Identity;
import footpath.events.identity.IdentityPair;
import footpath.server.AllowedPersons;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.person.DecisionBody.PersonThen;
import footpath.store.identity.IdentityChange;
import footpath.store.identity.IdentityDecision;
import footpath.store.identity.SeenIdentity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tells which identities are one person and why, and takes decisions by hand about it. A decision is in
/// all answers when it returns. Safe for use by several threads.
public final class Identities {
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_KEYS = 100;

    private final Footpath footpath;

    public Identities(Footpath footpath) {
        this.footpath = footpath;
    }

    /// The identities of a person, and why they are one.
    ///
    /// @param key     any of its identities
    /// @param purpose name of what for; the standard one if empty
    /// @throws Fault `PURPOSE_REFUSED` if the person does not allow it
    public IdentitiesBody of(String key, Optional<String> purpose, ZoneId zone) {
        int number = number(key);
        AllowedPersons allowed = footpath.allowed(purpose);
        allowed.everyone().person(key).ifPresent(person -> allowed.require(person, key));
        return new WhyOnePerson(footpath, zone).of(number);
    }

    /// Undoes the link that made two identities of a person one.
    ///
    /// @param isDryRun whether to tell only what would come of it
    public DecisionBody unmerge(String key, List<String> pair, String reason, boolean isDryRun, ZoneId zone) {
        if (pair.size() != 2 || pair.getFirst().equals(pair.getLast())) {
            throw invalid("pair", "are " + pair, "give two different identities, as /identities tells them");
        }
        int[] two = ofPerson(key, "pair", pair).stream().mapToInt(one -> one).toArray();
        return decide(new IdentityChange.Undo(IdentityPair.of(two[0], two[1])), reason, isDryRun, zone);
    }

    /// Sets some identities of a person off as one of their own.
    public DecisionBody split(String key, List<String> apart, String reason, boolean isDryRun, ZoneId zone) {
        Set<Integer> numbers = new TreeSet<>(ofPerson(key, "identities", apart));
        int all = footpath.log().identities().ofPerson(number(key)).length;
        if (numbers.isEmpty() || numbers.size() == all) {
            throw invalid(
                    "identities",
                    numbers.isEmpty() ? "are none" : "are all " + all + " of the person",
                    "give some of its identities and leave at least one");
        }
        return decide(new IdentityChange.Split(number(key), numbers), reason, isDryRun, zone);
    }

    /// Makes the persons of some identities one, whatever the limits.
    public DecisionBody merge(List<String> keys, String reason, boolean isDryRun, ZoneId zone) {
        if (keys.size() < 2 || keys.size() > MOST_KEYS) {
            throw invalid("keys", "are " + keys.size(), "give 2 to " + MOST_KEYS + " identities");
        }
        if (reason.isBlank()) {
            throw invalid("reason", "is missing", "say why they are one person");
        }
        List<Integer> numbers = keys.stream().map(this::number).distinct().toList();
        if (countPersons(numbers) < 2) {
            throw invalid("keys", "are of one person already", "give identities of at least two persons");
        }
        return decide(new IdentityChange.Merge(numbers), reason, isDryRun, zone);
    }

    private long countPersons(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> footpath.log().identities().ofPerson(number)[0])
                .distinct()
                .count();
    }

    /// Takes a decision back.
    public DecisionBody undo(long decision, String reason, boolean isDryRun, ZoneId zone) {
        IdentityDecision found = footpath.log().decisions().find(decision).orElseThrow(() -> unknown(decision));
        found.withdrawnBy().ifPresent(by -> {
            throw invalid("decision " + decision, "was taken back by decision " + by, "take that one back instead");
        });
        return decide(new IdentityChange.Withdraw(found), reason, isDryRun, zone);
    }

    private static Fault unknown(long decision) {
        return new Fault(
                FaultCode.UNKNOWN_DECISION,
                "decision " + decision,
                "is not there",
                "see /api/v1/identity-decisions or footpath person decisions");
    }

    /// A part of the decisions, the latest first.
    ///
    /// @param decisions this part
    /// @param next      where the next part begins; 0 at the end
    public record DecisionList(List<DecisionLine> decisions, long next) {}

    /// The decisions of a number or less.
    public DecisionList decisions(long through, int limit, ZoneId zone) {
        List<DecisionLine> lines = footpath.log().decisions().list(through, limit).stream()
                .map(decision -> DecisionLine.of(decision, zone))
                .toList();
        return new DecisionList(
                lines, lines.isEmpty() ? 0 : Math.max(0, lines.getLast().decision() - 1));
    }

    private DecisionBody decide(IdentityChange change, String reason, boolean isDryRun, ZoneId zone) {
        if (reason.length() > LONGEST_REASON) {
            throw invalid("reason", "has " + reason.length() + " characters", "allowed are " + LONGEST_REASON);
        }
        Instant now = footpath.clock().instant();
        List<int[]> after = footpath.log().decisions().preview(change, now);
        if (after.isEmpty()) {
            throw nothing();
        }
        if (isDryRun) {
            return new DecisionBody(true, null, persons(after));
        }
        IdentityDecision decision =
                footpath.log().decisions().decide(change, reason.strip(), now).orElseThrow(Identities::nothing);
        footpath.index().refresh();
        return new DecisionBody(false, DecisionLine.of(decision, zone), persons(after));
    }

    private static Fault nothing() {
        return invalid("decision", "would change nothing", "the identities are already as wanted");
    }

    private List<PersonThen> persons(List<int[]> parts) {
        int[] all = parts.stream().flatMapToInt(IntStream::of).toArray();
        Map<Integer, SeenIdentity> seen = new HashMap<>();
        List<SeenIdentity> ordered = footpath.log().identities().seen(all);
        ordered.forEach(one -> seen.put(one.number(), one));
        List<PersonThen> persons = new ArrayList<>();
        for (int[] part : parts) {
            Set<Integer> members = IntStream.of(part).boxed().collect(Collectors.toSet());
            List<String> texts = ordered.stream()
                    .filter(one -> members.contains(one.number()))
                    .map(one -> one.identity().text())
                    .toList();
            long events = members.stream()
                    .flatMap(member -> Stream.ofNullable(seen.get(member)))
                    .mapToLong(SeenIdentity::events)
                    .sum();
            persons.add(new PersonThen(texts.getFirst(), texts, events));
        }
        return persons;
    }

    /// The numbers of some identities, all of one person.
    private List<Integer> ofPerson(String key, String part, List<String> identities) {
        int[] own = footpath.log().identities().ofPerson(number(key));
        return identities.stream().map(text -> member(own, key, part, text)).toList();
    }

    private int member(int[] own, String key, String part, String text) {
        int number = number(text);
        if (IntStream.of(own).noneMatch(one -> one == number)) {
            throw invalid(part, "\"" + text + "\" is no identity of " + key, "give some that /identities tells of it");
        }
        return number;
    }

    private int number(String key) {
        return footpath.log()
                .identities()
                .number(Identity.parse(key))
                .orElseGet(() -> PersonKey.number(key, footpath.index().snapshot()));
    }

    private static Fault invalid(String input, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, input, problem, remedy);
    }
}
