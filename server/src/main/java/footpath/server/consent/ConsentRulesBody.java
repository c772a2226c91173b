package footpath.server.consent;

import footpath.events.consent.ConsentRules;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.PopulationRules;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// For which purposes persons are looked at, as it is told and asked for.
///
/// @param purposes in order
/// @param standard name of the purpose of questions that name none; null if everyone counts in those
public record ConsentRulesBody(
        @Nullable List<PurposeBody> purposes, @Nullable String standard) {

    /// A purpose.
    ///
    /// @param name       its word
    /// @param basis      why it is lawful: `consent`, `legitimate_interests`, `contract`, …
    /// @param ifUnknown  `allowed` or `refused`: of whom nothing is known
    /// @param categories what senders call it, its name among them
    /// @param rule       who counts, in a sentence; not read
    public record PurposeBody(
            @Nullable String name,
            @Nullable String basis,
            @Nullable String ifUnknown,
            @Nullable List<String> categories,
            @Nullable String rule) {
        private static final String ALLOWED = "allowed";
        private static final String REFUSED = "refused";

        static PurposeBody of(Purpose purpose) {
            return new PurposeBody(
                    purpose.name(),
                    purpose.basis().word(),
                    purpose.isAllowedIfUnknown() ? ALLOWED : REFUSED,
                    List.copyOf(new TreeSet<>(purpose.categories())),
                    PopulationRules.of(purpose));
        }

        private Purpose purpose() {
            String word = basis == null ? LawfulBasis.CONSENT.word() : basis;
            LawfulBasis known = LawfulBasis.of(word)
                    .orElseThrow(() -> invalid(
                            "basis",
                            word,
                            Arrays.stream(LawfulBasis.values())
                                    .map(LawfulBasis::word)
                                    .collect(Collectors.joining(", "))));
            String unknown = ifUnknown == null ? (known == LawfulBasis.CONSENT ? REFUSED : ALLOWED) : ifUnknown;
            if (!unknown.equals(ALLOWED) && !unknown.equals(REFUSED)) {
                throw invalid("ifUnknown", unknown, "allowed, refused");
            }
            return new Purpose(
                    name == null ? "" : name,
                    known,
                    unknown.equals(ALLOWED),
                    new LinkedHashSet<>(categories == null ? List.of() : categories));
        }

        private Fault invalid(String field, String word, String words) {
            return new Fault(
                    FaultCode.INVALID_INPUT,
                    "purpose " + name + "." + field,
                    "is \"" + word + "\"",
                    "it must be one of " + words);
        }
    }

    /// The rules as they are now.
    public static ConsentRulesBody of(Footpath footpath) {
        ConsentRules rules = footpath.log().consents().rules();
        return new ConsentRulesBody(
                rules.purposes().stream().map(PurposeBody::of).toList(),
                rules.standard().orElse(null));
    }

    /// Puts these in the place of all rules before; all answers follow them from then on.
    ///
    /// @throws Fault `INVALID_INPUT` if one of them is none
    public ConsentRulesBody save(Footpath footpath) {
        try {
            footpath.declare(new ConsentRules(
                    (purposes == null ? List.<PurposeBody>of() : purposes)
                            .stream().map(PurposeBody::purpose).toList(),
                    Optional.ofNullable(standard)));
            return of(footpath);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "consent rules",
                            "have a purpose that is none: " + wrong.getMessage(),
                            "give {\"purposes\": [{\"name\": \"analytics\", \"basis\": \"consent\", \"ifUnknown\":"
                                    + " \"refused\", \"categories\": [\"Analytics\"]}], \"standard\": \"analytics\"}")
                    .because(wrong);
        }
    }
}
