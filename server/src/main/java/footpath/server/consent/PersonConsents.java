package footpath.server.consent;

import footpath.events.consent.ConsentRules;
import footpath.events.consent.ConsentState;
import footpath.events.consent.ConsentWord;
import footpath.events.consent.ConsentWords;
import footpath.events.consent.Purpose;
import footpath.index.IndexSnapshot;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.PopulationRules;
import footpath.server.http.Times;
import footpath.server.person.Notes;
import footpath.server.person.PersonKey;
import footpath.store.consent.SaidConsent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What one person said of the purposes there are, and what follows from it now.
///
/// @param person   what the person is called
/// @param purposes each of them, in the order of the settings
/// @param said     everything the person ever said of consent, of any category, the latest first
public record PersonConsents(String person, List<OfPurpose> purposes, List<Said> said) {

    /// One purpose.
    ///
    /// @param purpose its name
    /// @param basis   why it is lawful
    /// @param allowed whether the person counts for it now
    /// @param state   the latest word of any of the person's identities; null if nothing was said
    /// @param since   when that was said; null if nothing was
    /// @param rule    who counts for it, in a sentence
    public record OfPurpose(
            String purpose,
            String basis,
            boolean allowed,
            @Nullable String state,
            @Nullable String since,
            String rule) {}

    /// What one event said, or a call that is none.
    ///
    /// @param seq      number of the event; null if it was said in a call that is none
    /// @param time     when it was said
    /// @param received when it arrived; null if unknown
    /// @param identity who said it
    /// @param source   where it came from
    /// @param event    name of the event; null if it was said in a call that is none
    /// @param words    what was said, by category
    /// @param policy   version of the policy; null if it is not told
    public record Said(
            @Nullable Long seq,
            String time,
            @Nullable String received,
            String identity,
            String source,
            @Nullable String event,
            Map<String, String> words,
            @Nullable String policy) {}

    /// What is to be noted of a person.
    ///
    /// @param purposes what the person said, by name of the purpose: `granted`, `refused` or `withdrawn`
    /// @param time     when, as a date or a time; now if absent
    /// @param policy   version of the policy under which it was said
    /// @param channel  where it was said
    public record Given(
            @Nullable Map<String, String> purposes,
            @Nullable String time,
            @Nullable String policy,
            @Nullable String channel) {}

    /// What one person said, by any of the person's identities.
    ///
    /// @throws Fault `UNKNOWN_PERSON`
    public static PersonConsents of(Footpath footpath, String key, ZoneId zone) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        int person = PersonKey.number(key, snapshot);
        int[] identities = footpath.log().identities().ofPerson(person);
        List<SaidConsent> said = footpath.log().consents().said(identities);
        List<OfPurpose> purposes = new ArrayList<>();
        for (Purpose purpose : footpath.log().consents().rules().purposes()) {
            Optional<SaidConsent> latest =
                    said.stream().filter(one -> word(one, purpose).isPresent()).findFirst();
            purposes.add(new OfPurpose(
                    purpose.name(),
                    purpose.basis().word(),
                    footpath.populations().isAllowed(person, purpose, snapshot),
                    latest.flatMap(one -> word(one, purpose))
                            .map(PersonConsents::word)
                            .orElse(null),
                    latest.map(one -> Times.text(one.time(), zone)).orElse(null),
                    PopulationRules.of(purpose)));
        }
        return new PersonConsents(
                snapshot.personKey(person),
                purposes,
                said.stream().map(one -> said(one, zone)).toList());
    }

    private static Optional<ConsentState> word(SaidConsent said, Purpose purpose) {
        return said.words().stream()
                .filter(word -> purpose.categories().contains(word.category()))
                .map(ConsentWord::state)
                .max(ConsentState::compareTo)
                .or(() -> said.words().stream()
                        .filter(word -> word.category().equals(ConsentWord.EVERY))
                        .map(ConsentWord::state)
                        .findFirst());
    }

    private static Said said(SaidConsent one, ZoneId zone) {
        Map<String, String> words = new LinkedHashMap<>();
        one.words().forEach(word -> words.put(word.category(), word(word.state())));
        return new Said(
                one.seq().isPresent() ? one.seq().getAsLong() : null,
                Times.text(one.time(), zone),
                one.received().map(time -> Times.text(time, zone)).orElse(null),
                one.identity().text(),
                one.source(),
                one.event().orElse(null),
                words,
                one.policy().orElse(null));
    }

    private static String word(ConsentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// Notes what a person said, as an event like any other, and tells what follows.
    ///
    /// @throws Fault `UNKNOWN_PERSON`; `INVALID_INPUT` if a purpose or a word is none
    public static PersonConsents note(Footpath footpath, String key, Given given, ZoneId zone) {
        ConsentRules rules = footpath.log().consents().rules();
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Map<String, String> purposes = given.purposes() == null ? Map.of() : given.purposes();
        if (purposes.isEmpty()) {
            throw invalid("purposes", "are missing", "give {\"purposes\": {\"analytics\": \"granted\"}}");
        }
        purposes.forEach((name, word) -> {
            requirePurpose(rules, name);
            requireWord(name, word);
            properties.put("consent." + name, JsonNodeFactory.instance.stringNode(word));
        });
        if (given.policy() != null) {
            properties.put(ConsentWords.POLICY, JsonNodeFactory.instance.stringNode(given.policy()));
        }
        new Notes(footpath)
                .add(key, new Notes.Note(ConsentWords.STATED, given.channel(), given.time(), null, properties), zone);
        return of(footpath, key, zone);
    }

    private static void requirePurpose(ConsentRules rules, String name) {
        try {
            rules.purpose(name);
        } catch (IllegalArgumentException unknown) {
            throw invalid("purpose", "is \"" + name + "\"", "name one that is declared: " + unknown.getMessage());
        }
    }

    private static void requireWord(String purpose, @Nullable String word) {
        if (Arrays.stream(ConsentState.values()).noneMatch(state -> word(state).equals(word))) {
            throw invalid(
                    "purposes." + purpose,
                    "is \"" + word + "\"",
                    "it must be one of "
                            + Arrays.stream(ConsentState.values())
                                    .map(PersonConsents::word)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static Fault invalid(String input, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, input, problem, remedy);
    }
}
