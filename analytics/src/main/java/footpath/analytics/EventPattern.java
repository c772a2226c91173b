package footpath.analytics;

import footpath.events.filter.EventMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A regular expression over events, in the notation of ClickHouse's `sequenceMatch`: its terms, and each property of
/// them as the bits of a word. Immutable; [PatternMatcher] matches with it.
public final class EventPattern {
    /// Each event of the first condition.
    public static final String EACH = "(?1)";

    private final String text;
    final List<PatternTerm> terms;

    /// For each condition, the terms that its events may fill.
    final long[] termsOfCondition;

    /// Terms that any event may fill.
    final long anyEvent;

    /// Terms whose event follows that of the term before directly.
    final long adjacent;

    /// Terms whose event comes a given time after that of the term before.
    final long timed;

    private EventPattern(String text, List<PatternTerm> terms, int conditions) {
        this.text = text;
        this.terms = terms;
        this.termsOfCondition = new long[conditions];
        long any = 0;
        long side = 0;
        long time = 0;
        for (int place = 0; place < terms.size(); place++) {
            PatternTerm term = terms.get(place);
            long bit = 1L << place;
            if (term.condition() == PatternTerm.ANY) {
                any |= bit;
            } else {
                termsOfCondition[term.condition()] |= bit;
            }
            side |= term.adjacent() ? bit : 0;
            time |= term.timed() ? bit : 0;
        }
        this.anyEvent = any;
        this.adjacent = side;
        this.timed = time;
    }

    /// Reads a pattern of 1 to 64 terms.
    ///
    /// @param part       name of the pattern in its question, for errors
    /// @param conditions how many conditions there are to name
    /// @throws InvalidQuestion naming the place in the pattern
    public static EventPattern parse(String part, String text, int conditions) {
        return new EventPattern(text, PatternParser.parse(part, text, conditions), conditions);
    }

    /// How many `(?N)` and `.` it has.
    public int termCount() {
        return terms.size();
    }

    /// The text up to the end of the first so many terms.
    public String head(int count) {
        return text.substring(0, count == 0 ? 0 : terms.get(count - 1).end());
    }

    /// The conditions that every match fulfils, each once.
    public Set<Integer> conditions() {
        return terms.stream()
                .map(PatternTerm::condition)
                .filter(condition -> condition != PatternTerm.ANY)
                .collect(Collectors.toSet());
    }

    /// The pattern as a chain, in which any event may stand between two, if each term is an event of one name that no
    /// other term has and no shortest times are asked; else empty.
    public List<ChainScan.Link> chain(List<EventMatcher> conditions) {
        List<ChainScan.Link> links = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PatternTerm term : terms) {
            if (term.condition() == PatternTerm.ANY || term.adjacent() || term.atLeastMicros() > 0) {
                return List.of();
            }
            EventMatcher events = conditions.get(term.condition());
            if (events.names().size() != 1 || !names.add(events.names().getFirst())) {
                return List.of();
            }
            links.add(new ChainScan.Link(events, term.atMostMicros(), List.of()));
        }
        return links;
    }

    /// The conditions of its terms if each event follows the one before directly and no two have a condition
    /// in common; else empty.
    public List<Integer> row() {
        List<Integer> row = new ArrayList<>();
        for (PatternTerm term : terms) {
            boolean follows = row.isEmpty() || term.adjacent();
            if (!follows || term.condition() == PatternTerm.ANY || row.contains(term.condition())) {
                return List.of();
            }
            row.add(term.condition());
        }
        return row;
    }

    /// The term that ends a match.
    long last() {
        return 1L << (terms.size() - 1);
    }
}
