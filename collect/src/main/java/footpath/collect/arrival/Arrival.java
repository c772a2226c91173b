package footpath.collect.arrival;

import footpath.events.identity.Identity;
import java.util.List;
import java.util.Optional;

/// One call of a sender, understood: whom it is about, what happened if anything did, and what is known of them since.
///
/// Immutable. JSON is kept as text, as it came, since most of it is never looked at again.
///
/// @param messageId  the sender's id of this call; a second one with the same id from the same source adds nothing
/// @param name       what happened, 1 to 256 characters; absent if the call only tells who somebody is
/// @param channel    where it happened; empty if unknown
/// @param identities traces of the one person it is about, at least one, in no order
/// @param times      when it happened, by the clocks that were asked
/// @param properties JSON object, flat: what was nested has dotted names, as `context.page.path`
/// @param traits     JSON object of what holds of the person from then on; `{}` if nothing
/// @param firstTraits JSON object of what holds of the person if nothing of that name did before; `{}` if nothing
/// @param accounts   the companies and households it tells of, each once, at most [#MOST_ACCOUNTS]
/// @param client     what is known of the machine that sent it
/// @param isMergeForced whether the sender insists that the identities are one person, limits aside
/// @param isHistorical whether it tells of the past, as an import of old events does
public record Arrival(
        Optional<String> messageId,
        Optional<String> name,
        String channel,
        List<Identity> identities,
        ArrivalTimes times,
        String properties,
        String traits,
        String firstTraits,
        List<AccountCall> accounts,
        Client client,
        boolean isMergeForced,
        boolean isHistorical) {
    /// Longest message id that is kept.
    public static final int LONGEST_MESSAGE_ID = 256;

    /// Longest name of an event.
    public static final int LONGEST_NAME = 256;

    /// JSON object without members.
    public static final String NOTHING = "{}";

    /// Most accounts that one call tells of.
    public static final int MOST_ACCOUNTS = 20;

    public Arrival {
        identities = List.copyOf(identities);
        accounts = List.copyOf(accounts);
        if (accounts.size() > MOST_ACCOUNTS) {
            throw new IllegalArgumentException(
                    "arrival.accounts: are " + accounts.size() + ", allowed are " + MOST_ACCOUNTS);
        }
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("arrival.identities: needs at least one");
        }
        messageId.ifPresent(id -> requireLength("messageId", id, LONGEST_MESSAGE_ID));
        name.ifPresent(text -> requireLength("name", text, LONGEST_NAME));
    }

    /// A call that tells of one account at most.
    public Arrival(
            Optional<String> messageId,
            Optional<String> name,
            String channel,
            List<Identity> identities,
            ArrivalTimes times,
            String properties,
            String traits,
            String firstTraits,
            Optional<AccountCall> account,
            Client client,
            boolean isMergeForced,
            boolean isHistorical) {
        this(
                messageId,
                name,
                channel,
                identities,
                times,
                properties,
                traits,
                firstTraits,
                account.stream().toList(),
                client,
                isMergeForced,
                isHistorical);
    }

    private static void requireLength(String part, String value, int most) {
        if (value.isEmpty() || value.length() > most) {
            throw new IllegalArgumentException(
                    "arrival." + part + ": has " + value.length() + " characters, allowed are 1 to " + most);
        }
    }

    /// A company or household a call tells of, and whether its person belongs to it.
    ///
    /// @param kind     what sort of account, as `company`; `account` if the sender does not say
    /// @param key      what the sender calls it, 1 to 512 characters
    /// @param traits   JSON object of what holds of it from then on
    /// @param isMember whether the person belongs to it from then on; else it does no more
    public record AccountCall(String kind, String key, String traits, boolean isMember) {
        /// Kind of the identity of a call that is about an account alone, and made up for it.
        public static final String OWN_ID = "account_id";

        /// An account the person belongs to.
        public AccountCall(String kind, String key, String traits) {
            this(kind, key, traits, true);
        }
    }

    /// What is known of the machine that sent a call.
    ///
    /// @param ip        its address
    /// @param userAgent what its browser or program calls itself
    public record Client(Optional<String> ip, Optional<String> userAgent) {
        /// Nothing is known.
        public static final Client UNKNOWN = new Client(Optional.empty(), Optional.empty());
    }
}
