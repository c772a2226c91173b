package footpath.server.account;

import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.server.http.Times;
import footpath.store.account.Accounts.Trait;
import java.time.ZoneId;
import java.util.List;

/// What a trait of an account was said to be at a time.
///
/// @param since   from when on
/// @param source  whose call said so
/// @param current whether it is what holds now
public record AccountTraitLine(String trait, PropertyValue value, String since, String source, boolean current) {

    /// All of them.
    ///
    /// @param traits by name and time
    public record History(List<AccountTraitLine> traits) {}

    static AccountTraitLine of(Trait trait, ZoneId zone) {
        return new AccountTraitLine(
                trait.trait(),
                trait.value(),
                Times.text(Micros.toInstant(trait.timeMicros()), zone),
                trait.source(),
                trait.isCurrent());
    }
}
