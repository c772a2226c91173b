package footpath.server.account;

import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.server.AllowedPersons;
import footpath.server.http.Times;
import footpath.server.person.PersonLine;
import footpath.store.account.Accounts.Member;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person that belongs to an account.
///
/// @param person    what the person is called
/// @param since     since when
/// @param sources   whose calls say so; none if it was decided by hand alone
/// @param byHand    whether somebody decided it
/// @param events    how many events the timeline holds
/// @param firstSeen time of the first; null if there is none
/// @param lastSeen  time of the last; null if there is none
public record MemberLine(
        String person,
        String since,
        List<String> sources,
        boolean byHand,
        long events,
        @Nullable String firstSeen,
        @Nullable String lastSeen) {

    /// A part of the members of an account.
    ///
    /// @param total   how many there are
    /// @param offset  how many come before this part
    /// @param members this part, those that belong to it longest first
    /// @param population for which purpose, and how many members it leaves out; null if nobody by rule
    public record Page(long total, long offset, List<MemberLine> members, AllowedPersons.@Nullable Told population) {}

    static MemberLine of(Member member, IndexSnapshot snapshot, ZoneId zone) {
        PersonLine line = PersonLine.of(member.person(), snapshot, zone);
        return new MemberLine(
                line.person(),
                Times.text(Micros.toInstant(member.sinceMicros()), zone),
                member.sources(),
                member.isByHand(),
                line.events(),
                line.firstSeen(),
                line.lastSeen());
    }
}
