package footpath.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.identity.Evidence.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityGraphTest {
    private static final Identity ANNA = Identity.user("anna");
    private static final Identity BEN = Identity.user("ben");
    private static final Identity LAPTOP = Identity.anonymous("laptop");
    private static final Identity MOBILE = Identity.anonymous("mobile");

    private static final IdentityRules MANY_DEVICES =
            new IdentityRules(List.of(Identity.USER_ID), Map.of(Identity.USER_ID, 1), 0, BlockedValues.USUAL);

    private final List<Identity> names = new ArrayList<>();
    private final IdentityGraph graph = new IdentityGraph(IdentityRules.DEFAULT, names::get);

    @Test
    void whoseLaptopItIsIsWhoWasSeenWithItFirst() {
        graph.add(seen(10, ANNA, LAPTOP));
        Change change = graph.add(seen(20, BEN, LAPTOP));

        assertThat(change).isSameAs(Change.NONE);
        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA, LAPTOP), Set.of(BEN));
        assertThat(graph.why(number(BEN)))
                .isEqualTo(new Reasons(
                        List.of(),
                        List.of(new Reasons.Refused(pair(BEN, LAPTOP), BEN, LAPTOP, 20, Identity.USER_ID, 1)),
                        List.of()));
    }

    @Test
    void aLoginThatWasEarlierButArrivesLaterMovesTheLaptopToItsFirstUser() {
        Evidence late = seen(10, ANNA, LAPTOP);
        graph.add(seen(20, BEN, LAPTOP));
        Change change = graph.add(late);

        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA, LAPTOP), Set.of(BEN));
        // Anna has number 0, the laptop 1, Ben 2; before, the laptop was Ben's.
        assertThat(change).isEqualTo(new Change(List.of(late), List.of(0, 1), List.of(0, 2), List.of(1, 2)));
    }

    @Test
    void aLoginThatWasEarlierButArrivesLaterJoinsTheSamePersonOnce() {
        graph.add(seen(30, ANNA, MOBILE));
        assertThat(graph.add(seen(20, ANNA, MOBILE))).isSameAs(Change.NONE);
        assertThat(graph.add(seen(25, ANNA, MOBILE))).isSameAs(Change.NONE);

        assertThat(graph.why(number(ANNA)).joined())
                .containsExactly(new Reasons.Joined(pair(ANNA, MOBILE), ANNA, MOBILE, Strength.SEEN, 20));
    }

    @Test
    void theSixthAddressIsSomebodyElse() {
        List<Identity> addresses = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Identity(Identity.EMAIL, "anna" + i + "@example.org"))
                .toList();
        for (int i = 0; i < 6; i++) {
            graph.add(seen(i, ANNA, addresses.get(i)));
        }

        assertThat(graph.person(number(addresses.get(4)))).isEqualTo(graph.person(number(ANNA)));
        assertThat(graph.isAlone(number(addresses.get(5)))).isTrue();
        assertThat(graph.why(number(ANNA)).refused())
                .singleElement()
                .returns(Identity.EMAIL, Reasons.Refused::kind)
                .returns(5, Reasons.Refused::limit);
    }

    @Test
    void theTelephoneOfAHouseholdDoesNotMakeTwoUsersOne() {
        var phone = new Identity(Identity.PHONE, "+4930123456");
        graph.add(seen(1, ANNA, LAPTOP));
        graph.add(seen(2, BEN, MOBILE));
        graph.add(seen(3, ANNA, phone));
        graph.add(seen(4, BEN, phone));

        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA, LAPTOP, phone), Set.of(BEN, MOBILE));
    }

    @Test
    void aForcedLinkJoinsTwoUsersAndWhatIsSeenWithThemLaterStillJoins() {
        graph.add(seen(1, ANNA, LAPTOP));
        graph.add(forced(2, ANNA, BEN));
        graph.add(seen(3, BEN, MOBILE));

        assertThat(persons()).containsExactly(Set.of(ANNA, BEN, LAPTOP, MOBILE));
        assertThat(graph.key(number(MOBILE))).isEqualTo(ANNA);
        assertThat(graph.why(number(ANNA)).joined())
                .extracting(Reasons.Joined::strength)
                .containsExactly(Strength.FORCED, Strength.SEEN, Strength.SEEN);
    }

    @Test
    void aCutKeepsTwoApartUntilTheyAreForcedLater() {
        graph.add(seen(1, ANNA, LAPTOP));
        graph.add(new Evidence.Cut(pair(ANNA, LAPTOP), 5, 5));
        graph.add(seen(9, ANNA, LAPTOP));
        graph.add(forced(5, ANNA, LAPTOP));
        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA), Set.of(LAPTOP));
        assertThat(graph.why(number(ANNA)).cuts())
                .containsExactly(new Reasons.Cut(pair(ANNA, LAPTOP), ANNA, LAPTOP, 5));

        graph.add(forced(6, ANNA, LAPTOP));
        assertThat(persons()).containsExactly(Set.of(ANNA, LAPTOP));
        assertThat(graph.why(number(ANNA)))
                .isEqualTo(new Reasons(
                        List.of(new Reasons.Joined(pair(ANNA, LAPTOP), ANNA, LAPTOP, Strength.FORCED, 6)),
                        List.of(),
                        List.of()));

        graph.add(new Evidence.Cut(pair(ANNA, LAPTOP), 7, 7));
        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA), Set.of(LAPTOP));
    }

    @Test
    void aLaptopCutFromItsFirstUserGoesToTheSecond() {
        graph.add(seen(10, ANNA, LAPTOP));
        graph.add(seen(20, BEN, LAPTOP));
        Separation separation = graph.undo(pair(ANNA, LAPTOP));
        separation.cuts(30, 30).forEach(graph::add);

        assertThat(separation.pairs()).containsExactly(pair(ANNA, LAPTOP));
        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA), Set.of(BEN, LAPTOP));
    }

    @Test
    void undoingCutsWhatWouldJoinTheTwoSidesByAnotherWay() {
        var address = new Identity(Identity.EMAIL, "anna@example.org");
        graph.add(seen(1, ANNA, LAPTOP));
        graph.add(seen(2, ANNA, address));
        graph.add(seen(3, LAPTOP, address));
        Separation separation = graph.undo(pair(ANNA, LAPTOP));

        assertThat(separation.pairs()).containsExactly(pair(ANNA, LAPTOP), pair(LAPTOP, address));
        graph.addAll(separation.cuts(9, 9));
        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA, address), Set.of(LAPTOP));
    }

    @Test
    void aCutIsNotOlderThanAForcedLinkByAClockThatIsAhead() {
        graph.add(forced(1_000, ANNA, BEN));
        graph.addAll(graph.undo(pair(ANNA, BEN)).cuts(30, 30));

        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA), Set.of(BEN));
    }

    @Test
    void aSplitNamesEachLinkBetweenTheTwoSides() {
        graph.add(seen(1, ANNA, LAPTOP));
        graph.add(seen(2, ANNA, MOBILE));
        graph.add(seen(3, LAPTOP, MOBILE));
        Separation separation = graph.split(number(ANNA), Set.of(number(MOBILE)));

        assertThat(separation.pairs()).containsExactly(pair(ANNA, MOBILE), pair(LAPTOP, MOBILE));
        assertThat(graph.undo(pair(BEN, MOBILE)).pairs()).isEmpty();
    }

    @Test
    void aSplitNeedsSomeIdentitiesOfThePersonAndNotAll() {
        graph.add(seen(1, ANNA, LAPTOP));
        int anna = number(ANNA);

        assertThatThrownBy(() -> graph.split(anna, Set.of(number(BEN))))
                .hasMessage("split: identity 2 does not belong to the person of identity 0;"
                        + " needs some identities of that person");
        assertThatThrownBy(() -> graph.split(anna, Set.of()))
                .hasMessage("split: has 0 identities; needs at least one of the person, and not all of them");
        assertThatThrownBy(() -> graph.split(anna, Set.of(0, 1)))
                .hasMessage("split: has 2 identities; needs at least one of the person, and not all of them");
    }

    @Test
    void ofTwoLinksAtOneTimeTheSmallerIdentityComesFirst() {
        graph.add(seen(10, BEN, LAPTOP));
        graph.add(seen(10, ANNA, LAPTOP));

        assertThat(persons()).containsExactlyInAnyOrder(Set.of(ANNA, LAPTOP), Set.of(BEN));
    }

    @Test
    void ofTwoLinksAtOneTimeTheSmallerIdentityComesFirstWithAPersonOfManyToo() {
        var open = new IdentityGraph(MANY_DEVICES, names::get);
        for (int i = 0; i < 50; i++) {
            open.add(seen(5, LAPTOP, Identity.anonymous("a" + i)));
        }
        open.add(seen(10, BEN, LAPTOP));
        open.add(seen(10, ANNA, LAPTOP));

        assertThat(open.person(number(LAPTOP))).isEqualTo(open.person(number(ANNA)));
        assertThat(open.isAlone(number(BEN))).isTrue();
    }

    @Test
    void aPersonOfManyThatFallsApartIsCountedAnew() {
        var open = new IdentityGraph(MANY_DEVICES, names::get);
        open.add(seen(1, LAPTOP, Identity.anonymous("tablet")));
        for (int i = 0; i < 50; i++) {
            open.add(seen(2, MOBILE, Identity.anonymous("a" + i)));
        }
        open.add(seen(3, MOBILE, BEN));
        // Somebody with a smaller number takes all of them in, and loses all but one again.
        open.add(forced(5, LAPTOP, MOBILE));
        List<Evidence> cuts = new ArrayList<>(List.of(cut(9, LAPTOP, MOBILE), cut(9, MOBILE, BEN)));
        for (int i = 0; i < 49; i++) {
            cuts.add(cut(9, MOBILE, Identity.anonymous("a" + i)));
        }
        open.addAll(cuts);
        open.add(seen(10, MOBILE, Identity.user("carl")));

        assertThat(open.identities(number(MOBILE)))
                .containsExactly(number(MOBILE), number(Identity.anonymous("a49")), number(Identity.user("carl")));
    }

    @Test
    void anEventUnderSeveralIdentitiesLinksEachWithThePrimaryOne() {
        var identities = List.of(LAPTOP, ANNA, new Identity(Identity.EMAIL, "anna@example.org"));
        Identity primary = IdentityRules.DEFAULT.primary(identities).orElseThrow();
        List<Evidence.Link> links = Evidence.together(
                number(primary), identities.stream().map(this::number).toList(), Strength.SEEN, 7, 8);

        assertThat(primary).isEqualTo(ANNA);
        assertThat(links)
                .containsExactly(
                        new Evidence.Link(pair(ANNA, LAPTOP), Strength.SEEN, 7, 8),
                        new Evidence.Link(pair(ANNA, identities.get(2)), Strength.SEEN, 7, 8));
    }

    @Test
    void whatWasKnownOrConcernsOthersIsNoCauseOfAChange() {
        Evidence known = seen(1, ANNA, LAPTOP);
        Evidence news = seen(2, ANNA, MOBILE);
        Evidence refused = seen(3, BEN, LAPTOP);
        Evidence ofOthers = seen(4, BEN, Identity.anonymous("tablet"));
        graph.add(known);
        graph.add(ofOthers);

        assertThat(graph.addAll(List.of(known, news, seen(5, BEN, Identity.anonymous("tablet")))))
                .isEqualTo(new Change(List.of(news), List.of(0, 2), List.of(0), List.of(2)));
        assertThat(graph.addAll(List.of(refused))).isSameAs(Change.NONE);
    }

    private Set<Set<Identity>> persons() {
        return IntStream.range(0, names.size())
                .mapToObj(identity -> Set.copyOf(IntStream.of(graph.identities(identity))
                        .mapToObj(names::get)
                        .toList()))
                .collect(Collectors.toSet());
    }

    private Evidence seen(long timeMicros, Identity one, Identity other) {
        return new Evidence.Link(pair(one, other), Strength.SEEN, timeMicros, timeMicros);
    }

    private Evidence forced(long timeMicros, Identity one, Identity other) {
        return new Evidence.Link(pair(one, other), Strength.FORCED, timeMicros, timeMicros);
    }

    private Evidence cut(long timeMicros, Identity one, Identity other) {
        return new Evidence.Cut(pair(one, other), timeMicros, timeMicros);
    }

    private IdentityPair pair(Identity one, Identity other) {
        return IdentityPair.of(number(one), number(other));
    }

    private int number(Identity identity) {
        if (!names.contains(identity)) {
            names.add(identity);
        }
        return names.indexOf(identity);
    }
}
