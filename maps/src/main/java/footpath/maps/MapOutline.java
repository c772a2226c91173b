package footpath.maps;

import footpath.events.NearestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keys of a map document and what refers to them: enough to check the rules between its parts, even of
/// a document
/// whose parts are not all right.
///
/// @param named every key with its place, in order of the document
/// @param steps the steps, in order
/// @param cards the cards, in order
/// @param references what refers to a key, beside the steps of bindings and cards
public record MapOutline(List<Named> named, List<StepLine> steps, List<CardLine> cards, List<Reference> references) {
    public MapOutline {
        named = List.copyOf(named);
        steps = List.copyOf(steps);
        cards = List.copyOf(cards);
        references = List.copyOf(references);
    }

    /// A key.
    ///
    /// @param path of the element that has it
    /// @param kind keys of one kind are unique: `stage`, `step`, `lane`, `card`, `persona`, `channel`,
    ///             `path`, `evidence`
    /// @param key  the key
    public record Named(String path, String kind, String key) {}

    /// A step.
    ///
    /// @param path     of the step
    /// @param key      its key
    /// @param bound    whether a query is behind it
    /// @param after    the step its binding follows
    /// @param within   whether its binding has a limit of its own
    /// @param optional whether people may pass it by
    public record StepLine(
            String path, String key, boolean bound, Optional<String> after, boolean within, boolean optional) {}

    /// A card.
    ///
    /// @param path of the card
    /// @param step the step it begins at
    /// @param span over how many steps it reaches
    public record CardLine(String path, String step, int span) {}

    /// A mention of a key.
    ///
    /// @param path of the mention
    /// @param kind of what it names
    /// @param key  the key it names
    public record Reference(String path, String kind, String key) {}

    /// What is wrong between the parts: keys twice, references to nothing, spans past the end.
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        addDoubleKeys(found);
        addEntry(found);
        addFollowing(found);
        addCards(found);
        addReferences(found);
        return List.copyOf(found);
    }

    private void addDoubleKeys(List<Violation> found) {
        Map<String, String> first = new HashMap<>();
        for (Named name : named) {
            String before = first.putIfAbsent(name.kind() + " " + name.key(), name.path());
            if (before != null) {
                found.add(new Violation(
                        name.path() + ".key",
                        "\"" + name.key() + "\" is already the key of the " + name.kind() + " at " + before,
                        "give each " + name.kind() + " a key of its own"));
            }
        }
    }

    /// The first bound step is the way in: it follows nothing, and nobody passes it by.
    private void addEntry(List<Violation> found) {
        Optional<StepLine> entry = steps.stream().filter(StepLine::bound).findFirst();
        if (entry.isEmpty()) {
            return;
        }
        StepLine step = entry.get();
        if (step.after().isPresent()) {
            found.add(entryViolation(step, ".binding.after"));
        }
        if (step.within()) {
            found.add(entryViolation(step, ".binding.within"));
        }
        if (step.optional()) {
            found.add(entryViolation(step, ".optional"));
        }
    }

    private static Violation entryViolation(StepLine step, String part) {
        return new Violation(
                step.path() + part,
                "is set on \"" + step.key() + "\", the first bound step, where journeys begin",
                "remove it");
    }

    private void addFollowing(List<Violation> found) {
        Set<String> boundBefore = new HashSet<>();
        Set<String> all = new HashSet<>(steps.stream().map(StepLine::key).toList());
        for (StepLine step : steps) {
            // On the first bound step any "after" is wrong, and said so already.
            if (step.after().isPresent() && !boundBefore.isEmpty()) {
                String after = step.after().get();
                if (!boundBefore.contains(after)) {
                    found.add(new Violation(
                            step.path() + ".binding.after",
                            "\"" + after + "\" is " + (all.contains(after) ? "not an earlier bound step" : "no step"),
                            "name one of " + NearestWord.listed(boundBefore)
                                    + NearestWord.hint(after, boundBefore).orElse("")));
                }
            }
            if (step.bound()) {
                boundBefore.add(step.key());
            }
        }
    }

    private void addReferences(List<Violation> found) {
        for (Reference reference : references) {
            List<String> keys = named.stream()
                    .filter(name -> name.kind().equals(reference.kind()))
                    .map(Named::key)
                    .toList();
            if (!keys.contains(reference.key())) {
                String remedy = keys.isEmpty()
                        ? "add one, or leave it out"
                        : "name one of " + NearestWord.listed(keys)
                                + NearestWord.hint(reference.key(), keys).orElse("");
                found.add(new Violation(
                        reference.path(), "no " + reference.kind() + " \"" + reference.key() + "\"", remedy));
            }
        }
    }

    private void addCards(List<Violation> found) {
        List<String> keys = steps.stream().map(StepLine::key).toList();
        for (CardLine card : cards) {
            int place = keys.indexOf(card.step());
            if (place < 0) {
                found.add(new Violation(
                        card.path() + ".step",
                        "no step \"" + card.step() + "\"",
                        "name one of " + NearestWord.listed(keys)
                                + NearestWord.hint(card.step(), keys).orElse("")));
            } else if (card.span() > keys.size() - place) {
                found.add(new Violation(
                        card.path() + ".span",
                        "is " + card.span() + ", past the last step",
                        "give at most " + (keys.size() - place)));
            }
        }
    }
}
