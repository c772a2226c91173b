package footpath.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import footpath.events.InvalidEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {
    private static final IdentityRules RULES = IdentityRules.DEFAULT;

    @Test
    void valuesThatSayNothingAreNotAdmitted() {
        for (String value : List.of(
                "null",
                " NULL ",
                "-1",
                "0",
                "000-000",
                "---",
                "   ",
                "Anonymous",
                "undefined",
                "[object Object]",
                "NaN",
                "guest",
                "true",
                "False",
                "void",
                "none",
                "unknown")) {
            assertThat(RULES.admit(Identity.user(value))).as(value).isEmpty();
        }
        assertThat(RULES.admit(Identity.user("nullable"))).contains(Identity.user("nullable"));
        assertThat(RULES.admit(Identity.user("100"))).contains(Identity.user("100"));
    }

    @Test
    void aBlockedValueIsBlockedInEachWayToWriteIt() {
        var rules = new IdentityRules(List.of(), Map.of(), 5, BlockedValues.of(List.of("+4930123456"), List.of()));

        assertThat(rules.admit(new Identity(Identity.PHONE, "0049 30 123456"))).isEmpty();
        assertThat(rules.admit(new Identity(Identity.PHONE, "0049 30 123457"))).isPresent();
    }

    @Test
    void blanksAroundAValueDoNotCountAndCaseDoes() {
        assertThat(RULES.admit(Identity.user(" Anna\n"))).contains(Identity.user("Anna"));
        assertThat(RULES.admit(new Identity("loyalty_card", "\tX1 y"))).contains(new Identity("loyalty_card", "X1 y"));
    }

    @Test
    void addressesAreWrittenSmallAndComposed() {
        assertThat(email(" Anna.Meyer@Example.ORG ")).isEqualTo("anna.meyer@example.org");
        assertThat(email("jo\u0308rg@example.org")).isEqualTo("j\u00f6rg@example.org");
        assertThat(email("I@EXAMPLE.ORG")).isEqualTo("i@example.org");
    }

    @Test
    void whatIsNoAddressIsNotAdmitted() {
        for (String value :
                List.of("anna", "@example.org", "anna@", "a@b@c", "a b@c", "a@b\u00a0c", "a@b\u0007", "@")) {
            assertThat(email(value)).as(value).isEqualTo("none");
        }
        // Grows beyond 512 characters when it is written small.
        assertThat(email("\u0130".repeat(400) + "@b")).isEqualTo("none");
    }

    @Test
    void telephoneNumbersAreOneHoweverTheyAreGrouped() {
        for (String value : List.of(
                "+49 30 123456",
                "0049-30-123456",
                "+49 (30) 12/34.56",
                "+49\u00a030\u2013123456",
                "+49 30 [12] {3456}",
                "+\u0664\u0669 30 123456")) {
            assertThat(phone(value)).as(value).isEqualTo("+4930123456");
        }
        assertThat(phone("030 123456")).isEqualTo("030123456");
        assertThat(phone("1234567")).isEqualTo("1234567");
        assertThat(phone("+123456789012345")).isEqualTo("+123456789012345");
    }

    @Test
    void whatIsNoTelephoneNumberIsNotAdmitted() {
        for (String value : List.of(
                "123456",
                "+123456",
                "1234567890123456",
                "+1234567890123456",
                "+49 30 CALL",
                "49+30123456",
                "++4930123456",
                "+030123456",
                "00 000 000 000",
                "+",
                "()",
                "(000) 000 0000")) {
            assertThat(phone(value)).as(value).isEqualTo("none");
        }
    }

    @Test
    void whatWasAdmittedIsAdmittedAsItIs() {
        String characters = "aB@.+-( )/0123456789\u00a0\u0130\u00df\u03a3\u0308\u1e9e\u212a";
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var value = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                value.append(characters.charAt(random.nextInt(characters.length())));
            }
            String kind =
                    List.of(Identity.EMAIL, Identity.PHONE, Identity.USER_ID).get(random.nextInt(3));
            RULES.admit(new Identity(kind, value.toString()))
                    .ifPresent(admitted -> assertThat(RULES.admit(admitted)).contains(admitted));
        }
    }

    @Test
    void thePrimaryIdentityIsOfTheFirstKindThenTheSmallestByCodePoints() {
        var wide = Identity.user("\ud83d\ude00");
        var narrow = Identity.user("\uff5e");
        var email = new Identity(Identity.EMAIL, "a@b");
        var device = new Identity(Identity.DEVICE_ID, "a");
        var anonymous = Identity.anonymous("z");

        assertThat(RULES.primary(List.of(email, wide, narrow))).contains(narrow);
        assertThat(RULES.primary(List.of(device, email))).contains(email);
        assertThat(RULES.primary(List.of(device, anonymous))).contains(anonymous);
        assertThat(RULES.primary(List.of())).isEmpty();
    }

    @Test
    void aPersonHasOneUserIdAndFiveOfOtherKindsUnlessToldOtherwise() {
        assertThat(RULES.limit(Identity.USER_ID)).isEqualTo(1);
        assertThat(RULES.limit("loyalty_card")).isEqualTo(5);
        assertThat(new IdentityRules(List.of(), Map.of("email", 0), 2, BlockedValues.USUAL).limit("email"))
                .isZero();
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> rules(List.of("email", "email"), Map.of(), 1))
                .isInstanceOf(InvalidIdentityRules.class)
                .hasMessage("identities.kinds: are [email, email]; needs at most 64, each once");
        assertThatThrownBy(() -> rules(List.of("E-Mail"), Map.of(), 1))
                .hasMessage("identities.kinds: has \"E-Mail\"; a kind needs 1 to 64 of a to z, 0 to 9 and _,"
                        + " a letter first");
        assertThatThrownBy(() -> rules(List.of(), Map.of("email", -1), 1))
                .hasMessage("identities.limits.email: is -1; needs 1 or more, or 0 for no limit");
        assertThatThrownBy(() -> rules(List.of(), Map.of(), -2))
                .hasMessage("identities.defaultLimit: is -2; needs 1 or more, or 0 for no limit");
        assertThatThrownBy(() -> BlockedValues.of(List.of(), List.of("(")))
                .isInstanceOf(InvalidIdentityRules.class)
                .hasMessageContaining("pattern \"(\" cannot be read");
    }

    @Test
    void aPatternThatCannotDecideBlocksTheValueInsteadOfHoldingUpTheOthers() {
        var blocked = BlockedValues.of(List.of(), List.of("(a+)+$"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(blocked.blocks("a".repeat(500) + "b")).isTrue());
        assertThat(blocked.blocks("b")).isFalse();
    }

    @Test
    void blockedValuesAreEqualIfTheyBlockTheSame() {
        assertThat(BlockedValues.of(List.of("X", " y "), List.of("^a")))
                .isEqualTo(BlockedValues.of(List.of("y", "x"), List.of("^a")))
                .hasSameHashCodeAs(BlockedValues.of(List.of("y", "x"), List.of("^a")))
                .isNotEqualTo(BlockedValues.of(List.of("x", "y"), List.of("^b")))
                .isNotEqualTo(BlockedValues.of(List.of("x"), List.of("^a")));
    }

    @Test
    void evidenceNeedsTwoIdentitiesAndATimeInReach() {
        assertThatThrownBy(() -> IdentityPair.of(3, 3))
                .hasMessage("identity pair: is 3 and 3; needs two different numbers from 0, the smaller first");
        assertThatThrownBy(() -> IdentityPair.of(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence.Cut(IdentityPair.of(0, 1), Long.MAX_VALUE, 0))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageStartingWith("cut.timeMicros: is 9223372036854775807; needs");
        assertThatThrownBy(() -> new Evidence.Link(IdentityPair.of(0, 1), Evidence.Strength.SEEN, 0, Long.MIN_VALUE))
                .hasMessageStartingWith("link.recordedMicros: is");
    }

    private static IdentityRules rules(List<String> kinds, Map<String, Integer> limits, int defaultLimit) {
        return new IdentityRules(kinds, limits, defaultLimit, BlockedValues.USUAL);
    }

    private static String email(String value) {
        return RULES.admit(new Identity(Identity.EMAIL, value))
                .map(Identity::value)
                .orElse("none");
    }

    private static String phone(String value) {
        return RULES.admit(new Identity(Identity.PHONE, value))
                .map(Identity::value)
                .orElse("none");
    }
}
