package footpath.analytics;

import footpath.events.NearestWord;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.log.EventLog;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words the data knows, and what is wrong with a condition that uses others.
///
/// Names of properties and traits are read when a condition names one: to know them all, the log may have to look at
/// every event that came since. Safe for use by several threads.
public final class KnownWords {
    private final IndexSnapshot snapshot;
    private final Subject subject;

    private KnownWords(IndexSnapshot snapshot, Subject subject) {
        this.snapshot = snapshot;
        this.subject = subject;
    }

    /// The words of an index, said of persons.
    public static KnownWords of(IndexSnapshot snapshot) {
        return of(snapshot, Subject.Person.EACH);
    }

    /// The words of an index of persons, said of other subjects.
    static KnownWords of(IndexSnapshot snapshot, Subject subject) {
        return new KnownWords(snapshot, subject);
    }

    /// Why a matcher can find nothing.
    public Optional<String> problem(EventMatcher matcher) {
        for (String event : matcher.names()) {
            if (!snapshot.names().contains(event)) {
                return Optional.of(unknown("event named", event, snapshot.names()));
            }
        }
        return problem(matcher.where());
    }

    /// Why a condition can find nothing.
    public Optional<String> problem(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> first(parts);
            case Condition.Any(List<Condition> parts) -> first(parts);
            case Condition.Not(Condition part) -> problem(part);
            case Condition.Exists(Field field) -> problem(field);
            case Condition.OneOf(Field field, List<PropertyValue> values) ->
                problem(field).or(() -> problem(field, values));
            case Condition.Compare(Field field, Condition.Relation relation, PropertyValue value) ->
                problem(field).or(() -> isEquality(relation) ? problem(field, List.of(value)) : Optional.empty());
            case Condition.Contains(Field field, String text) -> problem(field);
        };
    }

    private Optional<String> first(List<Condition> parts) {
        List<Optional<String>> problems = new ArrayList<>();
        parts.forEach(part -> problems.add(problem(part)));
        return problems.stream().flatMap(Optional::stream).findFirst();
    }

    /// Why nobody can be in a segment.
    public Optional<String> problem(Segment segment) {
        return switch (segment) {
            case Segment.Traits(Condition condition) -> problem(condition);
            case Segment.Did did ->
                problem(did.events()).or(() -> did.neverAfter().flatMap(this::problem));
            case Segment.All(List<Segment> parts) -> firstOf(parts);
            case Segment.Any(List<Segment> parts) -> firstOf(parts);
            case Segment.Not(Segment part) -> problem(part);
            case Segment.Saved(String _, Segment meaning) -> problem(meaning);
            case Segment.Persons _ -> problemOfList();
            case Segment.Known _ -> Optional.empty();
        };
    }

    private Optional<String> problemOfList() {
        return subject.isOfPersons()
                ? Optional.empty()
                : Optional.of(
                        "is a list of persons, and " + subject.many() + " are none; say what their events must be");
    }

    /// Why there can be no accounts.
    Optional<String> problemOf(Subject.Account accounts) {
        String name = accounts.trait();
        if (accounts.kind().isPresent()) {
            return snapshot.traitNames().contains(name)
                    ? Optional.empty()
                    : Optional.of("there is no account of the kind \""
                            + accounts.kind().get() + "\"; " + kinds());
        }
        return snapshot.propertyNames().contains(name) || snapshot.traitNames().contains(name)
                ? Optional.empty()
                : Optional.of("no event has a property \"" + name + "\" and no person a trait \"" + name
                        + "\"; name one of them so when importing, or ask of case:PROPERTY");
    }

    /// Of which kinds there are accounts.
    private String kinds() {
        String kinds = snapshot.traitNames().stream()
                .filter(name -> name.endsWith(EventLog.ACCOUNT_KEY))
                .map(name -> "account:" + name.substring(0, name.length() - EventLog.ACCOUNT_KEY.length()))
                .collect(Collectors.joining(" or "));
        return kinds.isEmpty() ? "no call said yet that a person belongs to one" : "ask of " + kinds;
    }

    private Optional<String> firstOf(List<Segment> parts) {
        return parts.stream().map(this::problem).flatMap(Optional::stream).findFirst();
    }

    /// Why a field is nowhere.
    public Optional<String> problem(Field field) {
        return switch (field) {
            case Field.Property(String name) -> isKnown("property", name, snapshot.propertyNames());
            case Field.Trait(String name)
            when !subject.isOfPersons() ->
                Optional.of(subject.many() + " have no traits, got " + Words.of(field)
                        + "; ask of properties of their events, or of persons");
            case Field.Trait(String name) -> isKnown("trait", name, snapshot.traitNames());
            case Field.Channel() -> Optional.empty();
        };
    }

    /// A channel nobody ever used is a typing error like an unknown event; a value of a property may still
    /// come.
    private Optional<String> problem(Field field, List<PropertyValue> values) {
        if (!(field instanceof Field.Channel)) {
            return Optional.empty();
        }
        return values.stream()
                .map(PropertyValue::toString)
                .filter(channel -> !snapshot.channels().contains(channel))
                .findFirst()
                .map(channel -> unknown("channel", channel, snapshot.channels()));
    }

    private static boolean isEquality(Condition.Relation relation) {
        return relation == Condition.Relation.EQUAL || relation == Condition.Relation.NOT_EQUAL;
    }

    private static Optional<String> isKnown(String kind, String word, List<String> known) {
        return known.contains(word) ? Optional.empty() : Optional.of(unknown(kind, word, known));
    }

    private static String unknown(String kind, String word, List<String> known) {
        String missing = "no " + kind + " \"" + word + "\"";
        List<String> sorted =
                known.stream().filter(name -> !name.isEmpty()).sorted().toList();
        if (sorted.isEmpty()) {
            return missing + "; the data has none";
        }
        return NearestWord.to(word, sorted)
                .map(near -> missing + "; nearest: \"" + near + "\"")
                .orElse(missing + "; known: " + NearestWord.listed(sorted));
    }
}
