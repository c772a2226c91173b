package footpath.events.identity;

/// Rules of identities that contradict themselves; the message names the part, what was wrong, and what
/// would be right.
public final class InvalidIdentityRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// @param part which part of the rules, as `identities.limits`
    /// @param problem what was wrong with it and what would be right
    public InvalidIdentityRules(String part, String problem) {
        super(part + ": " + problem);
    }
}
