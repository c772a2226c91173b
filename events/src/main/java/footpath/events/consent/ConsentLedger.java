package footpath.events.consent;

import footpath.events.log.KnownPersons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who allows a purpose, by all that was said of it.
///
/// Each identity keeps its own latest word. A person is allowed if the latest word of each of its
/// identities that said anything is yes; where none did, the purpose tells. A no of one identity
/// gives way to a later yes of another, if by the time of that yes the two were known to be one
/// person: so a withdrawal is never lost by a merge, and whoever says yes with a login takes back
/// what they said before with the same one. What is told depends on the set of words alone, never
/// on the order in which they were given.
///
/// Takes 8 bytes an identity and category. Confined to one thread at a time.
public final class ConsentLedger {
    private final Map<String, SaidByIdentity> said = new HashMap<>();

    /// @param rules whose categories are listened to; the words of others are passed over
    public ConsentLedger(ConsentRules rules) {
        rules.categories().forEach(category -> said.put(category, new SaidByIdentity()));
    }

    /// Takes in what an identity said.
    ///
    /// @param timeMicros when, in microseconds since 1970
    public void add(int identity, ConsentWord word, long timeMicros) {
        SaidByIdentity words = said.get(word.category());
        if (words != null) {
            words.add(identity, word.state(), timeMicros);
        }
    }

    /// The persons who are allowed, by number. Takes a look at each identity that said something,
    /// and at the links of those persons of whom one identity said yes and another no.
    ///
    /// @param persons who is one person
    /// @param count   of the identities there are; no person has a higher number
    /// @param links   since when they are
    public BitSet allowed(Purpose purpose, KnownPersons persons, int count, DatedLinks links) {
        BitSet allowed = new BitSet(count);
        if (!purpose.basis().heedsWords()) {
            allowed.set(0, count);
            return allowed;
        }
        SaidByIdentity words = words(purpose);
        BitSet yes = new BitSet(count);
        BitSet no = new BitSet();
        words.forEach((identity, word) -> {
            if (identity < count) {
                (SaidByIdentity.state(word).isYes() ? yes : no).set(persons.person(identity));
            }
        });
        BitSet divided = (BitSet) yes.clone();
        divided.and(no);
        no.andNot(takenBack(divided, words, persons, links));
        if (purpose.isAllowedIfUnknown()) {
            allowed.set(0, count);
        } else {
            allowed.or(yes);
        }
        allowed.andNot(no);
        return allowed;
    }

    private SaidByIdentity words(Purpose purpose) {
        SaidByIdentity all = new SaidByIdentity();
        said.forEach((category, words) -> {
            if (purpose.categories().contains(category)) {
                words.forEach((identity, word) ->
                        all.add(identity, SaidByIdentity.state(word), SaidByIdentity.timeMicros(word)));
            }
        });
        // Of one moment, what was said of a category counts before what was said of all.
        Objects.requireNonNull(said.get(ConsentWord.EVERY)).forEach((identity, word) -> {
            long own = all.word(identity);
            if (own == SaidByIdentity.NOTHING || SaidByIdentity.timeMicros(word) > SaidByIdentity.timeMicros(own)) {
                all.add(identity, SaidByIdentity.state(word), SaidByIdentity.timeMicros(word));
            }
        });
        return all;
    }

    /// Those of whom every no was taken back.
    private static BitSet takenBack(BitSet divided, SaidByIdentity words, KnownPersons persons, DatedLinks links) {
        BitSet back = new BitSet();
        if (divided.isEmpty()) {
            return back;
        }
        int[] all = divided.stream()
                .flatMap(person -> Arrays.stream(persons.view().identities(person)))
                .sorted()
                .toArray();
        Map<Integer, List<DatedLinks.Link>> byPerson = new HashMap<>();
        for (DatedLinks.Link link : links.among(all)) {
            int person = persons.person(link.first());
            if (person == persons.person(link.second())) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(link);
            }
        }
        divided.stream()
                .filter(person -> new TakenBack(
                                persons.view().identities(person), words, byPerson.getOrDefault(person, List.of()))
                        .holds())
                .forEach(back::set);
        return back;
    }
}
