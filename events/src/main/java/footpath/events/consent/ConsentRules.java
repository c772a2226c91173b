package footpath.events.consent;

import footpath.events.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which purposes there are, and for which of them questions are asked that name none. Immutable.
///
/// @param purposes in the order in which they are told; each name once, at most 32
/// @param standard name of the purpose of questions that name none; everyone counts in those if empty
public record ConsentRules(List<Purpose> purposes, Optional<String> standard) {
    /// No purpose is declared.
    public static final ConsentRules NONE = new ConsentRules(List.of(), Optional.empty());

    /// Most purposes there can be.
    public static final int MOST_PURPOSES = 32;

    /// @throws IllegalArgumentException if two have one name, there are too many, or the standard
    ///     is none of them
    public ConsentRules {
        purposes = List.copyOf(purposes);
        List<String> names = purposes.stream().map(Purpose::name).toList();
        if (names.size() > MOST_PURPOSES || Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "purposes: are " + names + "; needs at most " + MOST_PURPOSES + ", each name once");
        }
        standard.filter(name -> !names.contains(name)).ifPresent(name -> {
            throw new IllegalArgumentException(
                    "standard: is \"" + name + "\"; needs one of the purposes " + String.join(", ", names));
        });
    }

    /// The purpose of a name.
    ///
    /// @throws IllegalArgumentException if none has it, naming the nearest
    public Purpose purpose(String name) {
        return purposes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = purposes.stream().map(Purpose::name).toList();
                    return new IllegalArgumentException("purpose: is \"" + name + "\"; "
                            + (names.isEmpty()
                                    ? "none is declared; declare it first (footpath consent purpose)"
                                    : NearestWord.remedy(name, names)));
                });
    }

    /// Every category that a purpose listens to, and [ConsentWord#EVERY].
    public Set<String> categories() {
        Set<String> all =
                purposes.stream().flatMap(one -> one.categories().stream()).collect(Collectors.toSet());
        all.add(ConsentWord.EVERY);
        return Set.copyOf(all);
    }
}
