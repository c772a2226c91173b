package footpath.store.consent;

import footpath.events.consent.ConsentState;
import footpath.events.consent.Purpose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was said and who was seen to be one person, and the plain reading of who allows a purpose by it.
final class ConsentOracle {
    record Word(String identity, String purpose, ConsentState state, long time) {}

    final List<Word> words = new ArrayList<>();
    final Map<Set<String>, Long> links = new HashMap<>();
    final Set<Set<String>> cut = new HashSet<>();

    /// What of it was said and seen by a time, when nothing was cut yet.
    ConsentOracle asOf(long time) {
        ConsentOracle then = new ConsentOracle();
        words.stream().filter(word -> word.time <= time).forEach(then.words::add);
        links.entrySet().stream()
                .filter(link -> link.getValue() <= time)
                .forEach(link -> then.links.put(link.getKey(), link.getValue()));
        return then;
    }

    boolean isAllowed(Set<String> person, Purpose purpose) {
        List<Word> latest = person.stream()
                .flatMap(identity -> latest(identity, purpose).stream())
                .toList();
        if (latest.isEmpty()) {
            return purpose.isAllowedIfUnknown();
        }
        return latest.stream()
                .filter(word -> word.state != ConsentState.GRANTED)
                .allMatch(no -> latest.stream()
                        .anyMatch(yes -> yes.state == ConsentState.GRANTED
                                && yes.time > no.time
                                && reached(no.identity, person, yes.time).contains(yes.identity)));
    }

    private Optional<Word> latest(String identity, Purpose purpose) {
        return words.stream()
                .filter(word -> word.identity.equals(identity) && word.purpose.equals(purpose.name()))
                .max((a, b) -> a.time != b.time ? Long.compare(a.time, b.time) : a.state.compareTo(b.state));
    }

    /// Who was known by a time to be the same person's.
    private Set<String> reached(String from, Set<String> person, long time) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String one = open.pop();
            for (String other : person) {
                Set<String> pair = one.equals(other) ? Set.of() : Set.of(one, other);
                boolean isLinked = links.getOrDefault(pair, Long.MAX_VALUE) <= time && !cut.contains(pair);
                if (isLinked && reached.add(other)) {
                    open.push(other);
                }
            }
        }
        return reached;
    }
}
