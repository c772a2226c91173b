package footpath.events.consent;

import footpath.events.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what an event says of consent, whichever sender it came from: the only place that knows
/// their words.
///
/// | sender | what says it |
/// |---|---|
/// | any | properties `consent.CATEGORY`: `granted`, `refused`, `withdrawn`, true or false |
/// | the snippet, the page, API and command line | an event `Consent given`, `Consent refused` or `Consent withdrawn`,
/// with the property `purpose` |
/// | Segment | properties `context.consent.categoryPreferences.CATEGORY`: true or false |
/// | RudderStack | `context.consentManagement.allowedConsentIds` and `deniedConsentIds`, lists of categories |
/// | Snowplow | an event or a context `consent_preferences` with `eventType` and `consentScopes`; events
/// `consent_granted` and `consent_withdrawn` |
/// | PostHog | events `$opt_in` and `$opt_out`: the category `analytics` |
/// | Shopify | `email_marketing_consent.state`, `sms_marketing_consent.state`: the categories `email_marketing`,
/// `sms_marketing` |
public final class ConsentWords {
    /// Name of the event by which somebody says yes.
    public static final String GIVEN = "Consent given";

    /// Name of the event by which somebody says no when asked.
    public static final String REFUSED = "Consent refused";

    /// Name of the event by which somebody takes a yes back.
    public static final String WITHDRAWN = "Consent withdrawn";

    /// Name of an event of a call that tells of consent and of nothing else that happened.
    public static final String STATED = "Consent stated";

    /// Property of the three that names the purpose.
    public static final String PURPOSE = "purpose";

    /// Property that tells under which version of a policy it was said.
    public static final String POLICY = "policy";

    /// Most words one event can say; what comes after them is passed over.
    public static final int MOST_WORDS = 256;

    private static final String OWN = "consent.";
    private static final String SEGMENT = "context.consent.categoryPreferences.";
    private static final String RUDDERSTACK = "context.consentManagement.";
    private static final String SNOWPLOW = "consent_preferences";

    private ConsentWords() {}

    /// Whether an event may say something of consent; if not, it says nothing. A quick look.
    ///
    /// @param name       of the event
    /// @param properties as JSON
    public static boolean mayBeIn(String name, String properties) {
        return properties.contains("consent")
                || name.regionMatches(true, 0, "consent", 0, "consent".length())
                || name.startsWith("$opt_");
    }

    /// What an event says, the first word on each category first.
    ///
    /// @param name       of the event
    /// @param properties flat: those inside others have dotted names
    public static List<ConsentWord> of(String name, Map<String, PropertyValue> properties) {
        List<ConsentWord> words = new ArrayList<>();
        named(name, properties, words);
        properties.forEach((property, value) -> {
            if (property.startsWith(OWN)) {
                add(words, property.substring(OWN.length()), state(value));
            } else if (property.startsWith(SEGMENT)) {
                add(words, property.substring(SEGMENT.length()), state(value));
            } else if (property.equals(RUDDERSTACK + "allowedConsentIds")) {
                listed(words, value, ConsentState.GRANTED);
            } else if (property.equals(RUDDERSTACK + "deniedConsentIds")) {
                listed(words, value, ConsentState.REFUSED);
            } else if (property.endsWith("_marketing_consent.state")) {
                add(words, property.substring(0, property.length() - "_consent.state".length()), subscribed(value));
            }
        });
        snowplow(name.equals(SNOWPLOW) ? "" : "context." + SNOWPLOW + ".", properties, words);
        return List.copyOf(words.subList(0, Math.min(words.size(), MOST_WORDS)));
    }

    private static void named(String name, Map<String, PropertyValue> properties, List<ConsentWord> words) {
        switch (name) {
            case GIVEN -> purpose(properties, ConsentState.GRANTED, words);
            case REFUSED -> purpose(properties, ConsentState.REFUSED, words);
            case WITHDRAWN -> purpose(properties, ConsentState.WITHDRAWN, words);
            case "$opt_in" -> add(words, "analytics", Optional.of(ConsentState.GRANTED));
            case "$opt_out" -> add(words, "analytics", Optional.of(ConsentState.WITHDRAWN));
            case "consent_granted" -> document(properties, ConsentState.GRANTED, words);
            case "consent_withdrawn" -> document(properties, ConsentState.WITHDRAWN, words);
            default -> {}
        }
    }

    private static void purpose(Map<String, PropertyValue> properties, ConsentState state, List<ConsentWord> words) {
        if (properties.get(PURPOSE) instanceof PropertyValue.Text(String purpose)) {
            add(words, purpose, Optional.of(state));
        }
    }

    /// The documents that Snowplow attaches; `all` stands for every one.
    private static void document(Map<String, PropertyValue> properties, ConsentState state, List<ConsentWord> words) {
        if (properties.get("all") instanceof PropertyValue.Flag(boolean isAll) && isAll) {
            add(words, ConsentWord.EVERY, Optional.of(state));
        }
        properties.forEach((property, value) -> {
            boolean isDocument = property.startsWith("context.consent_document.") && property.endsWith(".name");
            if (isDocument && value instanceof PropertyValue.Text(String document)) {
                add(words, document, Optional.of(state));
            }
        });
    }

    private static void snowplow(String prefix, Map<String, PropertyValue> properties, List<ConsentWord> words) {
        if (!(properties.get(prefix + "eventType") instanceof PropertyValue.Text(String type))) {
            return;
        }
        Optional<ConsentState> every = switch (type.toLowerCase(Locale.ROOT)) {
            case "allow_all", "implicit_consent" -> Optional.of(ConsentState.GRANTED);
            case "deny_all", "allow_selected" -> Optional.of(ConsentState.REFUSED);
            case "withdrawn", "expired" -> Optional.of(ConsentState.WITHDRAWN);
            default -> Optional.empty();
        };
        add(words, ConsentWord.EVERY, every);
        PropertyValue scopes = properties.get(prefix + "consentScopes");
        if (type.equalsIgnoreCase("allow_selected") && scopes != null) {
            listed(words, scopes, ConsentState.GRANTED);
        }
    }

    private static void listed(List<ConsentWord> words, PropertyValue value, ConsentState state) {
        if (value instanceof PropertyValue.Text(String json)) {
            TextList.read(json).forEach(category -> add(words, category, Optional.of(state)));
        }
    }

    private static void add(List<ConsentWord> words, String category, Optional<ConsentState> state) {
        if (!category.isBlank()) {
            state.ifPresent(known -> words.add(new ConsentWord(category, known)));
        }
    }

    private static Optional<ConsentState> state(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Flag(boolean isYes) -> Optional.of(isYes ? ConsentState.GRANTED : ConsentState.REFUSED);
            case PropertyValue.Text(String word) -> state(word.strip().toLowerCase(Locale.ROOT));
            case PropertyValue.Numeric _ -> Optional.empty();
        };
    }

    private static Optional<ConsentState> state(String word) {
        return switch (word) {
            case "granted", "given", "allowed", "true", "yes" -> Optional.of(ConsentState.GRANTED);
            case "refused", "denied", "false", "no" -> Optional.of(ConsentState.REFUSED);
            case "withdrawn", "revoked" -> Optional.of(ConsentState.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    private static Optional<ConsentState> subscribed(PropertyValue value) {
        return value instanceof PropertyValue.Text(String word)
                ? switch (word.toLowerCase(Locale.ROOT)) {
                    case "subscribed" -> Optional.of(ConsentState.GRANTED);
                    case "unsubscribed", "redacted" -> Optional.of(ConsentState.WITHDRAWN);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }
}
