package footpath.events.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.consent.DatedLinks.Link;
import footpath.events.identity.Evidence;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.IdentityRules;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {
    private static final Purpose ADS = new Purpose("ads", LawfulBasis.CONSENT, false, Set.of("Advertising"));
    private static final Purpose CARE = new Purpose("care", LawfulBasis.LEGITIMATE_INTERESTS, true, Set.of());
    private static final Purpose DELIVERY = new Purpose("delivery", LawfulBasis.CONTRACT, false, Set.of());
    private static final ConsentRules RULES = new ConsentRules(List.of(ADS, CARE, DELIVERY), Optional.empty());
    private static final int PHONE = 0;
    private static final int LAPTOP = 1;
    private static final int USER = 2;

    private final ConsentLedger ledger = new ConsentLedger(RULES);

    @Test
    void whoSaidNothingCountsAsThePurposeTells() {
        assertThat(allowed(ADS)).isEmpty();
        assertThat(allowed(CARE)).containsExactly(PHONE, LAPTOP, USER);
        assertThat(allowed(DELIVERY)).containsExactly(PHONE, LAPTOP, USER);
    }

    @Test
    void theLatestWordCountsWhateverOrderTheyArriveIn() {
        say(PHONE, "ads", ConsentState.WITHDRAWN, 20);
        say(PHONE, "advertising", ConsentState.GRANTED, 10);
        say(LAPTOP, "ads", ConsentState.GRANTED, 20);
        say(LAPTOP, "ads", ConsentState.REFUSED, 10);

        assertThat(allowed(ADS)).containsExactly(LAPTOP);
    }

    @Test
    void ofTwoWordsOfOneMomentTheStricterCountsBeforeTheEpochToo() {
        say(PHONE, "ads", ConsentState.REFUSED, -5);
        say(PHONE, "ads", ConsentState.GRANTED, -5);
        say(LAPTOP, "ads", ConsentState.REFUSED, -6);
        say(LAPTOP, "ads", ConsentState.GRANTED, -5);

        assertThat(allowed(ADS)).containsExactly(LAPTOP);
    }

    @Test
    void aWordOnEverythingCountsUnlessACategoryIsNamedAtTheSameMoment() {
        say(PHONE, "*", ConsentState.REFUSED, 10);
        say(PHONE, "ads", ConsentState.GRANTED, 10);
        say(LAPTOP, "ads", ConsentState.GRANTED, 10);
        say(LAPTOP, "*", ConsentState.WITHDRAWN, 11);

        assertThat(allowed(ADS)).containsExactly(PHONE);
    }

    @Test
    void aContractHoldsWhateverIsSaid() {
        say(PHONE, "delivery", ConsentState.WITHDRAWN, 10);

        assertThat(allowed(DELIVERY)).containsExactly(PHONE, LAPTOP, USER);
    }

    /// The phone withdrew, the user agreed later; only afterwards do they turn out to be one person.
    @Test
    void aWithdrawalIsNotLostByALaterMerge() {
        say(PHONE, "ads", ConsentState.WITHDRAWN, 10);
        say(USER, "ads", ConsentState.GRANTED, 20);

        assertThat(allowed(ADS)).containsExactly(USER);
        assertThat(allowed(ADS, new Link(PHONE, USER, 30))).isEmpty();
    }

    @Test
    void aYesTakesBackTheNoOfAnIdentityItWasKnownToBelongTo() {
        say(PHONE, "ads", ConsentState.WITHDRAWN, 10);
        say(USER, "ads", ConsentState.GRANTED, 20);

        assertThat(allowed(ADS, new Link(PHONE, USER, 20))).containsExactly(PHONE);
        assertThat(allowed(ADS, new Link(PHONE, LAPTOP, 15), new Link(LAPTOP, USER, 18)))
                .containsExactly(PHONE);
        assertThat(allowed(ADS, new Link(PHONE, LAPTOP, 15), new Link(LAPTOP, USER, 21)))
                .isEmpty();
    }

    @Test
    void aNoAfterTheYesOfAnotherIdentityStands() {
        say(USER, "ads", ConsentState.GRANTED, 10);
        say(PHONE, "ads", ConsentState.REFUSED, 10);

        assertThat(allowed(ADS, new Link(PHONE, USER, 5))).isEmpty();
    }

    @Test
    void rulesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Purpose("Ads!", LawfulBasis.CONSENT, true, Set.of()))
                .hasMessageContaining("purpose \"Ads!\"");
        assertThatThrownBy(() -> new ConsentRules(List.of(ADS, ADS), Optional.empty()))
                .hasMessageContaining("each name once");
        assertThatThrownBy(() -> new ConsentRules(List.of(ADS), Optional.of("add")))
                .hasMessageContaining("standard: is \"add\"");
        assertThatThrownBy(() -> RULES.purpose("adds")).hasMessageContaining("ads");
    }

    private void say(int identity, String category, ConsentState state, long micros) {
        ledger.add(identity, new ConsentWord(category, state), micros);
    }

    private int[] allowed(Purpose purpose, Link... links) {
        IdentityGraph graph =
                new IdentityGraph(IdentityRules.DEFAULT, number -> new Identity("anonymous_id", "visitor" + number));
        for (Link link : links) {
            graph.add(new Evidence.Link(
                    IdentityPair.of(link.first(), link.second()), Evidence.Strength.SEEN, link.timeMicros(), 0));
        }
        graph.publish();
        KnownPersons persons = new KnownPersons(links.length, graph.view());
        BitSet allowed = ledger.allowed(purpose, persons, 3, identities -> List.of(links));
        return allowed.stream().filter(persons::isPerson).toArray();
    }
}
