package footpath.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.account.Accounts.Belonging;
import footpath.store.account.Accounts.Found;
import footpath.store.account.Accounts.Trait;
import footpath.store.erasure.ExpiryRules;
import footpath.store.events.DuckDbEventLog;
import footpath.store.identity.IdentityChange;
import footpath.store.identity.IdentityDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final int HOUR = 3_600;
    private static final Account ACME = new Account("company", "acme");
    private static final Account SMITHS = new Account("household", "smiths");

    @TempDir
    Path folder;

    private Workbench bench;
    private long record;

    @BeforeEach
    void open() {
        bench = Workbench.in(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DuckDbEventLog log() {
        return bench.log();
    }

    private void take(Arrival... arrivals) {
        log().append(Calls.batch(arrivals), ++record);
    }

    private static Arrival told(long second, AccountCall account, String... identities) {
        return Calls.group(Optional.empty(), second, List.of(account), identities);
    }

    private static Arrival mentioned(long second, AccountCall account, String... identities) {
        return Calls.group(Optional.of("Visit"), second, List.of(account), identities);
    }

    private static AccountCall acme(String traits) {
        return new AccountCall("company", "acme", traits);
    }

    private static AccountCall left(String kind, String key) {
        return new AccountCall(kind, key, "{}", false);
    }

    private int identity(String key) {
        return log().identities().number(Identity.parse(key)).orElseThrow();
    }

    private List<String> members(Account account) {
        return log().accounts().members(log().accounts().number(account).orElseThrow()).stream()
                .map(member -> log().identities()
                                .names(log().identities().ofPerson(member.person()))
                                .getFirst()
                                .text() + " since "
                        + (member.sinceMicros() - Micros.of(Calls.NOW)) / 1_000_000)
                .toList();
    }

    private List<String> accounts(String person) {
        return log().accounts().ofPerson(identity(person)).stream()
                .map(belonging -> belonging.account().text())
                .toList();
    }

    @Test
    void anAccountHasTheTraitThatWasSetLastHoweverLateItsCallArrives() {
        take(told(20, acme("{\"plan\":\"gold\",\"name\":\"Acme Inc\"}"), "ada"));
        take(told(10, acme("{\"plan\":\"free\"}"), "bob"));
        take(told(30, acme("{\"name\":null}"), "bob"));

        assertThat(log().accounts().traits(0))
                .extracting(Trait::trait, Trait::value, Trait::isCurrent)
                .containsExactly(
                        tuple("name", new PropertyValue.Text("Acme Inc"), false),
                        tuple("plan", new PropertyValue.Text("free"), false),
                        tuple("plan", new PropertyValue.Text("gold"), true));
    }

    @Test
    void aPersonBelongsToAccountsOfSeveralKindsWithWhoeverItTurnsOutToBe() {
        take(Calls.group(
                Optional.of("Visit"),
                5,
                List.of(acme("{}"), new AccountCall("Team!", "blue", "{}")),
                "anonymous_id:laptop"));
        take(told(7, new AccountCall("household", "smiths", "{}"), "ada"));
        assertThat(accounts("ada")).containsExactly("household:smiths");

        take(Calls.event("Login", 9, "anonymous_id:laptop", "ada"));

        assertThat(accounts("ada")).containsExactly("company:acme", "household:smiths", "team_:blue");
        assertThat(members(ACME)).containsExactly("ada since 5");
        log().decisions()
                .decide(
                        new IdentityChange.Split(identity("ada"), java.util.Set.of(identity("anonymous_id:laptop"))),
                        "",
                        Calls.NOW.plusSeconds(60));
        assertThat(accounts("ada")).containsExactly("household:smiths");
        assertThat(members(ACME)).containsExactly("anonymous_id:laptop since 5");
    }

    @Test
    void whoLeftBelongsToItAgainOnceACallSaysSo() {
        take(told(10, acme("{}"), "ada"), told(20, acme("{}"), "ada"));
        assertThat(members(ACME)).containsExactly("ada since 10");
        take(told(30, left("company", "acme"), "ada"));
        assertThat(members(ACME)).isEmpty();
        take(told(50, acme("{}"), "ada"), told(40, acme("{}"), "ada"));
        assertThat(members(ACME)).containsExactly("ada since 40");
        take(told(50, left("company", "acme"), "ada"));
        assertThat(members(ACME)).isEmpty();
    }

    @Test
    void ofWhatEventsMentionTheFirstOfEachDayCounts() {
        take(mentioned(0, acme("{}"), "ada"), mentioned(2, acme("{}"), "ada"));
        take(told(1, left("company", "acme"), "ada"));
        assertThat(members(ACME)).isEmpty();
        // Noon and twelve hours are the next day.
        take(mentioned(13 * HOUR, acme("{}"), "ada"), mentioned(12 * HOUR, acme("{}"), "ada"));
        assertThat(members(ACME)).containsExactly("ada since " + 12 * HOUR);
    }

    @Test
    void anIdThatWasMadeUpForTheAccountIsNoMember() {
        take(told(1, acme("{\"seats\":7}"), "account_id:$company_acme"));
        assertThat(members(ACME)).isEmpty();
        assertThat(log().accounts().traits(0)).hasSize(1);
    }

    @Test
    void aDecisionOutranksCallsUntilItIsTakenBack() {
        take(told(1, acme("{}"), "ada"), Calls.event("Visit", 2, "bob"));
        AccountDecisions decisions = log().accounts().decisions();
        assertThat(decisions.decide(ACME, identity("ada"), true, "", Calls.NOW)).isEmpty();
        AccountDecision out = decisions
                .decide(ACME, identity("ada"), false, "moved", Calls.NOW.plusSeconds(60))
                .orElseThrow();
        decisions.decide(SMITHS, identity("bob"), true, "same address", Calls.NOW.plusSeconds(61));
        take(told(100, acme("{}"), "ada"));
        assertThat(members(ACME)).isEmpty();
        assertThat(members(SMITHS)).containsExactly("bob since 61");

        AccountDecision undone = decisions
                .undo(out.number(), "mistake", Calls.NOW.plusSeconds(70))
                .orElseThrow();
        assertThat(members(ACME)).containsExactly("ada since 1");
        assertThat(decisions.undo(out.number(), "", Calls.NOW)).isEmpty();
        decisions.undo(undone.number(), "", Calls.NOW);
        assertThat(members(ACME)).isEmpty();
        bench.close();
        bench = Workbench.in(folder);
        assertThat(members(ACME)).isEmpty();
        assertThat(log().accounts().decisions().list(Optional.empty(), Long.MAX_VALUE, 10))
                .extracting(AccountDecision::number, AccountDecision::isMember, AccountDecision::isInForce)
                .containsExactly(
                        tuple(4L, Optional.empty(), true),
                        tuple(3L, Optional.empty(), false),
                        tuple(2L, Optional.of(true), true),
                        tuple(1L, Optional.of(false), true));
    }

    @Test
    void whatASourceSaidOfMembersExpiresWithItsCalls() {
        take(told(1, acme("{\"plan\":\"gold\"}"), "ada"), told(10 * 24 * HOUR, acme("{}"), "bob"));
        ExpiryRules rules = new ExpiryRules(Map.of(), Map.of("shop", 5));
        log().erasures().expire(rules, Calls.NOW.plusSeconds(11 * 24 * HOUR));
        assertThat(members(ACME)).containsExactly("bob since " + 10 * 24 * HOUR);
        assertThat(log().accounts().traits(0)).hasSize(1);
    }

    @Test
    void accountsAreFoundByKeyAndName() {
        take(
                told(1, acme("{\"name\":\"The Smiths\"}"), "ada"),
                told(2, new AccountCall("household", "smiths", "{}"), "bob"),
                told(3, new AccountCall("household", "Miller", "{}"), "bob"));
        Accounts.Page page = log().accounts().find("SMITH", "", 0, 10);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.accounts())
                .extracting(found -> found.account().text(), Found::name, Found::members)
                .containsExactly(
                        tuple("household:smiths", Optional.empty(), 1L),
                        tuple("company:acme", Optional.of("The Smiths"), 1L));
        assertThat(log().accounts().find("", "household", 1, 10).accounts())
                .extracting(found -> found.account().key())
                .containsExactly("smiths");
    }

    @Test
    void aTraitOfAnAccountIsATraitOfItsMembersForQuestions() {
        take(
                told(1, acme("{\"plan\":\"gold\"}"), "ada"),
                told(5, new AccountCall("company", "globex", "{\"plan\":\"free\"}"), "ada"),
                told(2, acme("{}"), "bob"),
                told(3, new AccountCall("company", "initech", "{}"), "bob"));
        assertThat(log().traitNames()).containsExactly("company:key", "company:plan");
        List<String> values = new ArrayList<>();
        log().scanTrait("company:plan", log().persons(), (person, value) -> values.add(person + " " + value));
        assertThat(values).containsExactlyInAnyOrder(identity("ada") + " free", identity("bob") + " gold");
        long version = log().traitVersion();
        log().accounts().decisions().decide(ACME, identity("bob"), false, "", Calls.NOW);
        assertThat(log().traitVersion()).isGreaterThan(version);
    }

    @Test
    void whoIsErasedLeavesNoAccountOfItsOwnAndNoReasonThatNamesIt() {
        take(
                told(1, new AccountCall("household", "lovelace", "{\"name\":\"Lovelace\"}"), "ada"),
                told(2, acme("{\"contact\":\"write to ada\",\"plan\":\"gold\"}"), "ada"),
                told(2, acme("{}"), "bob"),
                Calls.event("Visit", 3, "cid"));
        AccountDecisions decisions = log().accounts().decisions();
        decisions.decide(SMITHS, identity("ada"), true, "says so", Calls.NOW);
        decisions.decide(SMITHS, identity("bob"), true, "lives with Ada, says ada", Calls.NOW);
        log().decisions()
                .decide(new IdentityChange.Merge(List.of(identity("bob"), identity("cid"))), "ada: is bob", Calls.NOW);

        log().erasures().erase(Identity.user("ada"), "", Calls.NOW);

        assertThat(log().accounts().find("", "", 0, 10).accounts())
                .extracting(found -> found.account().text(), Found::members)
                .containsExactly(tuple("company:acme", 1L), tuple("household:smiths", 1L));
        assertThat(log().accounts().traits(1)).extracting(Trait::trait).containsExactly("plan");
        assertThat(decisions.list(Optional.empty(), Long.MAX_VALUE, 10))
                .extracting(AccountDecision::number, AccountDecision::reason)
                .containsExactly(tuple(2L, "lives with (erased), says (erased)"));
        assertThat(log().decisions().list(Long.MAX_VALUE, 10))
                .extracting(IdentityDecision::reason)
                .containsExactly("(erased): is bob");
        take(told(9, new AccountCall("household", "lovelace", "{}"), "dan"));
        assertThat(log().accounts().ofPerson(identity("dan")))
                .extracting(Belonging::account)
                .containsExactly(new Account("household", "lovelace"));
    }

    @Test
    void theDecisionsAboutWhoIsErasedAreToldNoMore() {
        take(Calls.event("Visit", 1, "ada"), Calls.event("Visit", 2, "bob"));
        log().decisions()
                .decide(
                        new IdentityChange.Merge(List.of(identity("ada"), identity("bob"))),
                        "one and the same",
                        Calls.NOW);
        log().erasures().erase(Identity.user("ada"), "", Calls.NOW);
        assertThat(log().decisions().list(Long.MAX_VALUE, 10)).isEmpty();
    }
}
