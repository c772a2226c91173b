package footpath.collect.webhook;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.BodyMapping;
import java.util.List;
import java.util.Optional;

/// What a source knows of the product that sends to it. Immutable; tells no secret when it is printed.
///
/// @param secrets      what the product signs with, each 1 to 512 characters; several while one is
///                     exchanged for another, at most ten
/// @param address      where the product was told to send, letter by letter; absent if it is `https://`, the
///                     header `Host` and the path
/// @param organization whose data it is, as the product calls it; absent if any is welcome
/// @param mapping      how a body is read that is of no known shape
public record WebhookSettings(
        List<String> secrets, Optional<String> address, Optional<String> organization, Optional<BodyMapping> mapping) {
    /// Most secrets of one source.
    public static final int MOST_SECRETS = 10;

    private static final int LONGEST_SECRET = 512;

    public WebhookSettings {
        secrets = List.copyOf(secrets);
        if (secrets.size() > MOST_SECRETS) {
            throw new InvalidInput(
                    "webhook: secrets", "are " + secrets.size(), "remove old ones; at most " + MOST_SECRETS);
        }
        for (String secret : secrets) {
            if (secret.isBlank() || secret.length() > LONGEST_SECRET) {
                throw new InvalidInput(
                        "webhook: secret",
                        "has " + secret.strip().length() + " characters that are not blank",
                        "take it from the product; it has 1 to " + LONGEST_SECRET);
            }
        }
    }

    /// Nothing but secrets.
    public static WebhookSettings of(String... secrets) {
        return new WebhookSettings(List.of(secrets), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same with the address the product was told.
    public WebhookSettings withAddress(String told) {
        return new WebhookSettings(secrets, Optional.of(told), organization, mapping);
    }

    /// The same for the data of one organization alone.
    public WebhookSettings withOrganization(String id) {
        return new WebhookSettings(secrets, address, Optional.of(id), mapping);
    }

    /// The same with a mapping.
    public WebhookSettings withMapping(BodyMapping how) {
        return new WebhookSettings(secrets, address, organization, Optional.of(how));
    }

    @Override
    public String toString() {
        return "WebhookSettings[" + secrets.size() + " secrets, address=" + address + ", organization=" + organization
                + ", mapping=" + mapping.map(BodyMapping::origin) + "]";
    }
}
