package footpath.server.account;

import footpath.server.AllowedPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account in a list.
///
/// @param kind      what sort of account, as `household`
/// @param account   what it is called among those of its kind
/// @param name      its trait of that name; null if it has none
/// @param members   how many persons belong to it
/// @param events    how many events these have
/// @param firstSeen time of the first; null if there is none
/// @param lastSeen  time of the last; null if there is none
public record AccountLine(
        String kind,
        String account,
        @Nullable String name,
        long members,
        long events,
        @Nullable String firstSeen,
        @Nullable String lastSeen) {

    /// A part of the accounts that a search found.
    ///
    /// @param total    how many it found
    /// @param offset   how many come before this part
    /// @param accounts this part
    /// @param population for which purpose, and how many members of these accounts it leaves out; null if nobody by
    ///     rule
    public record Found(
            long total, long offset, List<AccountLine> accounts, AllowedPersons.@Nullable Told population) {}
}
