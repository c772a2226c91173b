package footpath.server.account;

import footpath.index.IndexSnapshot;
import footpath.server.AllowedPersons;
import footpath.server.person.JoinedTimeline;
import footpath.store.account.Accounts.Member;
import footpath.store.events.DuckDbEventLog;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The members of an account who may be looked at. Immutable.
///
/// @param members by the numbers that persons have in one state of the index, those that belong to it longest first
/// @param leftOut numbers of those who may not be looked at
record AllowedMembers(List<Member> members, Set<Integer> leftOut) {
    AllowedMembers {
        members = List.copyOf(members);
        leftOut = Set.copyOf(leftOut);
    }

    /// Those of some members that a state of the index knows; those that came after it are left out untold.
    static AllowedMembers of(List<Member> members, AllowedPersons allowed) {
        List<Member> some = new ArrayList<>();
        Set<Integer> leftOut = new HashSet<>();
        Set<Integer> persons = new HashSet<>();
        for (Member member : members) {
            for (int person : allowed.everyone().persons(new int[] {member.person()})) {
                if (!allowed.has(person)) {
                    leftOut.add(person);
                } else if (persons.add(person)) {
                    some.add(new Member(person, member.sinceMicros(), member.sources(), member.isByHand()));
                }
            }
        }
        return new AllowedMembers(some, leftOut);
    }

    JoinedTimeline joined(DuckDbEventLog log, IndexSnapshot snapshot) {
        return new JoinedTimeline(
                log, snapshot, members.stream().map(Member::person).toList());
    }

    List<MemberLine> lines(long offset, int limit, IndexSnapshot snapshot, ZoneId zone) {
        return members.stream()
                .skip(offset)
                .limit(limit)
                .map(member -> MemberLine.of(member, snapshot, zone))
                .toList();
    }
}
