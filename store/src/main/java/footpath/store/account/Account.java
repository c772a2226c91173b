package footpath.store.account;

import footpath.events.identity.Identity;

/// A company, a household or another group of persons, as a sender or somebody by hand calls it. Immutable.
///
/// @param kind what sort of account, as `household`; 1 to 64 of a to z, 0 to 9 and `_`, beginning with a letter
/// @param key  what it is called among those of its kind, 1 to 512 characters
public record Account(String kind, String key) {
    /// @throws footpath.events.InvalidEvent if kind or key is none
    public Account {
        // Kinds and values of identities have the same rules.
        Identity _ = new Identity(kind, key);
    }

    /// Kind and key with a colon between them.
    public String text() {
        return kind + ":" + key;
    }
}
