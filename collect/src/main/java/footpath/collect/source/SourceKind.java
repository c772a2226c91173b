package footpath.collect.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the events of a source come from: which snippet people are shown, and who may bring them.
public enum SourceKind {
    /// Footpath's own page script.
    BROWSER(Sort.CLIENT),

    /// Footpath's own API, by any program.
    API(Sort.CLIENT),
    SEGMENT(Sort.CLIENT),
    RUDDERSTACK(Sort.CLIENT),
    POSTHOG(Sort.CLIENT),
    SNOWPLOW(Sort.CLIENT),
    CLOUDEVENTS(Sort.CLIENT),
    STRIPE(Sort.PRODUCT),
    SHOPIFY(Sort.PRODUCT),
    ZENDESK(Sort.PRODUCT),
    INTERCOM(Sort.PRODUCT),
    HUBSPOT(Sort.PRODUCT),
    SALESFORCE(Sort.PRODUCT),

    /// Any product that posts JSON.
    WEBHOOK(Sort.PRODUCT),

    /// Rows of a database.
    JDBC(Sort.PULLED),

    /// Records of topics.
    KAFKA(Sort.PULLED),

    /// Files that appear in a folder.
    FOLDER(Sort.PULLED);

    private final Sort sort;

    SourceKind(Sort sort) {
        this.sort = sort;
    }

    /// How events get from there to here.
    public enum Sort {
        /// Clients send them by any protocol, and show a write key.
        CLIENT,

        /// A product sends them by its webhook alone, and proves itself by a secret.
        PRODUCT,

        /// Nobody sends them: they are fetched from where they are.
        PULLED
    }

    /// How events get from there to here.
    public Sort sort() {
        return sort;
    }

    /// What stands for the product in the address of its webhooks, as `stripe`; absent if it is no product.
    public Optional<String> webhook() {
        return switch (sort) {
            case PRODUCT -> Optional.of(this == WEBHOOK ? "json" : word());
            case CLIENT, PULLED -> Optional.empty();
        };
    }

    /// As it is written: `segment`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a word.
    public static Optional<SourceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
