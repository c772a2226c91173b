package footpath.server.account;

import footpath.events.InvalidEvent;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.index.IndexSnapshot;
import footpath.server.AllowedPersons;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.event.EventBody;
import footpath.server.http.Times;
import footpath.server.person.JoinedTimeline;
import footpath.server.person.PersonKey;
import footpath.server.person.TimelinePlace;
import footpath.store.account.Account;
import footpath.store.account.AccountDecision;
import footpath.store.account.Accounts.Found;
import footpath.store.account.Accounts.Member;
import footpath.store.account.Accounts.Trait;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds accounts, tells of them, and takes decisions by hand about who belongs to them. A decision is in all
/// answers when it returns. Safe for use by several threads.
public final class Accounts {
    private static final int MOST_MEMBERS_SHOWN = 50;
    private static final int LONGEST_REASON = 1_000;

    private final Footpath footpath;

    public Accounts(Footpath footpath) {
        this.footpath = footpath;
    }

    private footpath.store.account.Accounts log() {
        return footpath.log().accounts();
    }

    /// Accounts whose key or name contains a text, in any letter case: those that begin with it first, then by
    /// kind and key. Takes a look at every account, and at each member of those told.
    ///
    /// @param kind    of which kind; empty for all
    /// @param purpose name of what for, so that only members count who allow it; the standard one if empty
    public AccountLine.Found find(
            String text, String kind, Optional<String> purpose, long offset, int limit, ZoneId zone) {
        var page = log().find(text, kind, offset, limit);
        Map<Integer, List<Member>> members =
                log().members(page.accounts().stream().map(Found::number).toList());
        AllowedPersons allowed = footpath.allowed(purpose);
        Set<Integer> leftOut = new HashSet<>();
        List<AccountLine> lines = new ArrayList<>();
        for (Found found : page.accounts()) {
            AllowedMembers some = AllowedMembers.of(members.getOrDefault(found.number(), List.of()), allowed);
            leftOut.addAll(some.leftOut());
            lines.add(line(found, some, allowed, zone));
        }
        return new AccountLine.Found(page.total(), offset, lines, allowed.told(leftOut.size()));
    }

    private AccountLine line(Found found, AllowedMembers members, AllowedPersons allowed, ZoneId zone) {
        JoinedTimeline joined = members.joined(footpath.log(), allowed.everyone());
        return new AccountLine(
                found.account().kind(),
                found.account().key(),
                found.name().orElse(null),
                found.members() - members.leftOut().size(),
                joined.eventCount(),
                time(joined.firstMicros(), zone),
                time(joined.lastMicros(), zone));
    }

    /// One account.
    ///
    /// @param purpose name of what for, so that only members are told who allow it; the standard one if empty
    /// @param before  only events before this place in the timeline, as an answer told it; empty for the newest
    /// @throws Fault `UNKNOWN_ACCOUNT`
    public AccountBody show(
            Account account, Optional<String> purpose, int limit, Optional<String> before, ZoneId zone) {
        int number = number(account);
        AllowedPersons allowed = footpath.allowed(purpose);
        IndexSnapshot snapshot = allowed.everyone();
        AllowedMembers members = AllowedMembers.of(log().members(number), allowed);
        JoinedTimeline joined = members.joined(footpath.log(), snapshot);
        JoinedTimeline.Part part = joined.part(limit, before.map(TimelinePlace::parse));
        return new AccountBody(
                account.kind(),
                account.key(),
                traits(number),
                members.members().size(),
                members.lines(0, MOST_MEMBERS_SHOWN, snapshot, zone),
                joined.eventCount(),
                joined.flaggedCount(),
                time(joined.firstMicros(), zone),
                time(joined.lastMicros(), zone),
                part.events().stream().map(event -> EventBody.of(event, zone)).toList(),
                part.next().map(TimelinePlace::text).orElse(null),
                allowed.told(members.leftOut().size()));
    }

    private Map<String, PropertyValue> traits(int account) {
        Map<String, PropertyValue> traits = new TreeMap<>();
        log().traits(account).stream()
                .filter(Trait::isCurrent)
                .forEach(trait -> traits.put(trait.trait(), trait.value()));
        return traits;
    }

    /// All values that the traits of an account were given.
    public AccountTraitLine.History traitHistory(Account account, ZoneId zone) {
        return new AccountTraitLine.History(log().traits(number(account)).stream()
                .map(trait -> AccountTraitLine.of(trait, zone))
                .toList());
    }

    /// A part of the persons that belong to an account.
    ///
    /// @param purpose name of what for, so that only those are told who allow it; the standard one if empty
    public MemberLine.Page members(Account account, Optional<String> purpose, long offset, int limit, ZoneId zone) {
        int number = number(account);
        AllowedPersons allowed = footpath.allowed(purpose);
        AllowedMembers members = AllowedMembers.of(log().members(number), allowed);
        return new MemberLine.Page(
                members.members().size(),
                offset,
                members.lines(offset, limit, allowed.everyone(), zone),
                allowed.told(members.leftOut().size()));
    }

    /// Has a person belong to an account, which is made if there is none, or belong to it no more.
    ///
    /// @param person any of its identities
    /// @throws Fault `UNKNOWN_PERSON`, or `INVALID_INPUT` if it would change nothing
    public AccountDecisionLine decide(Account account, String person, boolean isMember, String reason, ZoneId zone) {
        requireReason(reason);
        if (!isMember) {
            number(account);
        }
        AccountDecision decision = log().decisions()
                .decide(
                        account,
                        identity(person),
                        isMember,
                        reason.strip(),
                        footpath.clock().instant())
                .orElseThrow(() -> invalid(
                        "member",
                        "would change nothing",
                        "the person " + (isMember ? "belongs to it already" : "does not belong to it")));
        footpath.index().refresh();
        return AccountDecisionLine.of(decision, zone);
    }

    /// Takes a decision back, so that it is as if it had not been made.
    ///
    /// @throws Fault `UNKNOWN_DECISION`, or `INVALID_INPUT` if it was taken back before
    public AccountDecisionLine undo(long number, String reason, ZoneId zone) {
        requireReason(reason);
        if (log().decisions().find(number).isEmpty()) {
            throw new Fault(
                    FaultCode.UNKNOWN_DECISION,
                    "decision " + number,
                    "is not there",
                    "see /api/v1/account-decisions or footpath account decisions");
        }
        AccountDecision decision = log().decisions()
                .undo(number, reason.strip(), footpath.clock().instant())
                .orElseThrow(
                        () -> invalid("decision " + number, "was taken back before", "take back what took it back"));
        footpath.index().refresh();
        return AccountDecisionLine.of(decision, zone);
    }

    /// The decisions of a number or less, the latest first.
    ///
    /// @param about only those about this account; empty for all
    /// @throws Fault `UNKNOWN_ACCOUNT`
    public AccountDecisionLine.Page decisions(Optional<Account> about, long through, int limit, ZoneId zone) {
        about.ifPresent(this::number);
        List<AccountDecisionLine> lines = log().decisions().list(about, through, limit).stream()
                .map(decision -> AccountDecisionLine.of(decision, zone))
                .toList();
        return new AccountDecisionLine.Page(
                lines, lines.size() < limit ? 0 : lines.getLast().decision() - 1);
    }

    /// An account by its kind and key with a colon between them.
    ///
    /// @throws Fault `INVALID_PARAMETER` if it can be none
    public static Account named(String text) {
        int colon = text.indexOf(':');
        return named(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }

    /// An account by what callers write.
    ///
    /// @throws Fault `INVALID_PARAMETER` if it can be none
    public static Account named(String kind, String key) {
        try {
            return new Account(kind, key);
        } catch (InvalidEvent none) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            "account \"" + kind + ":" + key + "\"",
                            "can be none",
                            "give a kind of 1 to 64 of a to z, 0 to 9 and _, a letter first, and a key of 1 to 512 characters")
                    .because(none);
        }
    }

    private int number(Account account) {
        return log().number(account)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_ACCOUNT,
                        "account",
                        "no account is known as \"" + account.text() + "\"",
                        "find accounts with /api/v1/accounts?search= or footpath account list"));
    }

    private int identity(String person) {
        return footpath.log()
                .identities()
                .number(Identity.parse(person))
                .orElseGet(() -> PersonKey.number(person, footpath.index().snapshot()));
    }

    private static void requireReason(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw invalid("reason", "has " + reason.length() + " characters", "allowed are " + LONGEST_REASON);
        }
    }

    private static Fault invalid(String input, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, input, problem, remedy);
    }

    private static @Nullable String time(Optional<Long> micros, ZoneId zone) {
        return micros.map(Micros::toInstant)
                .map(instant -> Times.text(instant, zone))
                .orElse(null);
    }
}
