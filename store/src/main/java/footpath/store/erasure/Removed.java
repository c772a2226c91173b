package footpath.store.erasure;

/// How much was removed from the log for good.
///
/// @param identities       values by which a person was known
/// @param events           what happened
/// @param calls            calls that told who somebody is and nothing that happened
/// @param traits           values of traits of persons and accounts, past ones too
/// @param evidence         links and cuts between identities, and what was said of who belongs to an account
/// @param quarantinedCalls calls that were not understood
/// @param quarantinedRows  rows of files that were not understood
public record Removed(
        long identities,
        long events,
        long calls,
        long traits,
        long evidence,
        long quarantinedCalls,
        long quarantinedRows) {

    /// Nothing at all.
    public static final Removed NOTHING = new Removed(0, 0, 0, 0, 0, 0, 0);

    /// Both together.
    Removed plus(Removed other) {
        return new Removed(
                identities + other.identities,
                events + other.events,
                calls + other.calls,
                traits + other.traits,
                evidence + other.evidence,
                quarantinedCalls + other.quarantinedCalls,
                quarantinedRows + other.quarantinedRows);
    }

    /// Whether there was nothing to remove.
    public boolean isNothing() {
        return identities + events + calls + traits + evidence + quarantinedCalls + quarantinedRows == 0;
    }
}
