package footpath.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.analytics.Entrants;
import footpath.analytics.Explanation;
import footpath.analytics.FalseDiscovery;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.analytics.TestIndex;
import footpath.analytics.drivers.DriversAnswer.Driver;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelOrder;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelRules;
import footpath.analytics.funnel.FunnelStep;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.index.Subject;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);
    private static final DriversLimits ALL = new DriversLimits(1_000, 1, 10_000);

    /// Four buy, two do not. Of the four three are gold and two came by mail; of the others one is gold and none
    /// came by mail.
    private static final MemoryEventLog SIX = Journeys.journeys(
            "a{tier=gold}: visit@0m/mail buy@1h{size=s} buy@2h{size=m}",
            "b{tier=gold}: visit@0m/mail visit@1m/web buy@1h{size=s}",
            "c{tier=gold}: visit@0m/web buy@1h",
            "d: visit@0m/web help@30m buy@1h{size=s}",
            "e{tier=gold}: visit@0m/web help@5m",
            "f: visit@0m/web");

    private static final Segment BUYERS = Segment.Did.once(EventMatcher.named("buy"));
    private static final DriversGroups BUYERS_AND_THE_REST = new DriversGroups.Segments(BUYERS, Optional.empty());

    @Test
    void explainsTheGroupOfAPersonAndWhichOfTheDriversItHas() {
        var compared = new DriversCompared(true, true, List.of(property("visit", new Field.Channel())));
        var question = new DriversQuestion(EVERYTHING, BUYERS_AND_THE_REST, compared, new DriversLimits(3, 2, 100));

        // The largest differences are buy (4 of 4, 0 of 2), mail (2 of 4, 0 of 2), then gold (3 of 4, 1 of 2).
        assertThat(explained(question, 1).path())
                .containsExactly(
                        "is in the target",
                        "has \"buy\" (driver 1), channel = mail of \"visit\" (driver 2) and trait tier = gold (driver 3)");
        assertThat(explained(question, 1).events())
                .extracting(event -> event.event() + " " + event.as())
                .containsExactly("visit driver 2", "buy driver 1");
        assertThat(explained(question, 5).path())
                .containsExactly(
                        "is in the base",
                        "lacks \"buy\" (driver 1), channel = mail of \"visit\" (driver 2) and trait tier = gold (driver 3)");
    }

    @Test
    void explainsWhoEnteredAFunnel() {
        var funnel = new FunnelQuestion(
                EVERYTHING,
                List.of(FunnelStep.of(EventMatcher.named("help")), FunnelStep.of(EventMatcher.named("buy"))),
                Duration.ofDays(1),
                Optional.empty(),
                false);
        var question = new DriversQuestion(
                EVERYTHING,
                new DriversGroups.Funnel(new FunnelEntrantsQuestion(funnel)),
                new DriversCompared(false, true, List.of()),
                ALL);

        assertThat(explained(question, 3).path())
                .startsWith(
                        "could first enter the funnel 1 Jan 2026 00:30:00 with \"help\"",
                        "reached its last step, so is in the target");
        assertThat(explained(question, 4).path()).contains("did not reach its last step, so is in the base");
        assertThat(explained(question, 0).path()).containsExactly("did not enter the funnel, so is in neither group");
    }

    private static Explanation explained(DriversQuestion question, int person) {
        try (TestIndex index = TestIndex.of(SIX);
                var asker = new Asker(1)) {
            return new DriversExplainer(question, index.snapshot(), asker)
                    .of(person, EVERYTHING.segment(), index.snapshot());
        }
    }

    @Test
    void aPersonCountsOnceForEachValue() {
        DriversAnswer answer = ask(
                SIX,
                BUYERS_AND_THE_REST,
                new DriversCompared(true, true, List.of(property("visit", new Field.Channel()))),
                ALL);

        assertThat(answer.target()).isEqualTo(4);
        assertThat(answer.base()).isEqualTo(2);
        assertThat(told(answer))
                .containsExactly(
                        "buy 4/4 0/2",
                        "mail 2/4 0/2",
                        "gold 3/4 1/2",
                        "(none) 1/4 1/2",
                        "help 1/4 1/2",
                        "web 3/4 2/2",
                        "visit 4/4 2/2");
        assertThat(answer.compared()).isEqualTo(7);
        assertThat(answer.drivers().get(2).lift().orElseThrow()).isEqualTo(1.5);
        assertThat(answer.drivers().get(1).lift()).isEmpty();
    }

    @Test
    void valuesOfAPropertyAreOfTheChosenEvents() {
        DriversAnswer answer = ask(
                SIX,
                new DriversGroups.Segments(
                        new Segment.Traits(FilterText.parseCondition("trait tier = gold")), Optional.empty()),
                new DriversCompared(false, false, List.of(property("buy", new Field.Property("size")))),
                ALL);

        // Gold are a, b, c and e: two have bought an s, one an m, one something without a size.
        assertThat(told(answer)).containsExactlyInAnyOrder("s 2/4 1/2", "m 1/4 0/2", "(none) 1/4 0/2");
    }

    @Test
    void rareValuesAreNotComparedAndManyAreCapped() {
        DriversAnswer answer = ask(
                SIX,
                BUYERS_AND_THE_REST,
                new DriversCompared(true, true, List.of(property("visit", new Field.Channel()))),
                new DriversLimits(2, 3, 1));

        // Fewer than three came by mail, have no tier or asked for help; of tier and channel one value is kept.
        assertThat(answer.rare()).isEqualTo(3);
        assertThat(answer.leftOut()).isEmpty();
        assertThat(answer.compared()).isEqualTo(4);
        assertThat(told(answer)).containsExactly("buy 4/4 0/2", "gold 3/4 1/2");

        DriversAnswer capped =
                ask(SIX, BUYERS_AND_THE_REST, new DriversCompared(true, false, List.of()), new DriversLimits(9, 1, 1));
        assertThat(capped.leftOut()).containsExactly(new DriversAnswer.LeftOut(new DriverSource.Trait("tier"), 1));
        assertThat(told(capped)).containsExactly("gold 3/4 1/2");
    }

    @Test
    void whoeverIsInBothCountsInTheTargetAlone() {
        Segment helped = Segment.Did.once(EventMatcher.named("help"));
        DriversAnswer answer =
                ask(SIX, new DriversGroups.Segments(BUYERS, Optional.of(helped)), DriversCompared.USUAL, ALL);

        assertThat(answer.both()).isEqualTo(1);
        assertThat(answer.target()).isEqualTo(4);
        assertThat(answer.base()).isEqualTo(1);
    }

    @Test
    void nothingIsSaidWhereAGroupIsEmpty() {
        DriversAnswer answer =
                ask(SIX, new DriversGroups.Segments(Segment.EVERYONE, Optional.empty()), DriversCompared.USUAL, ALL);

        assertThat(answer.target()).isEqualTo(6);
        assertThat(answer.base()).isZero();
        assertThat(answer.compared()).isZero();
        assertThat(answer.drivers()).isEmpty();
    }

    @Test
    void ofAFunnelOnlyWhatCameBeforeTheFirstEntryIsCompared() {
        MemoryEventLog log = Journeys.journeys(
                "a: read@0m visit@1h/mail chat@2h buy@3h",
                "b: read@0m visit@1h/web visit@9d/mail buy@10d",
                "c: visit@1h/web chat@2h",
                "d: chat@1h visit@1h/web read@1h buy@8d",
                "e: buy@0m");
        DriversAnswer answer = ask(
                log,
                new DriversGroups.Funnel(funnel(FunnelOptions.DEFAULT)),
                new DriversCompared(false, true, List.of(property("visit", new Field.Channel()))),
                ALL);

        // d needed too long. Of b only the first visit is seen; of d neither chat nor read, which came with the visit.
        assertThat(told(answer))
                .containsExactlyInAnyOrder("read 2/2 0/2", "mail 1/2 0/2", "web 1/2 2/2", "visit 2/2 2/2");
        assertThat(answer.rule()).contains("before the first at which it could enter", "not cause");
    }

    @Test
    void whatTheRulesTakeForSimultaneousDidNotComeBefore() {
        MemoryEventLog log =
                Journeys.journeys("a: read@0m buy@1h visit@1h1s", "b: read@59m59s visit@1h", "c: visit@1h");
        DriversAnswer asMixpanel = ask(
                log,
                new DriversGroups.Funnel(funnel(FunnelOptions.of(FunnelRules.named("mixpanel")))),
                DriversCompared.USUAL,
                ALL);

        // Mixpanel lets neighbouring steps come in either order within two seconds: a converts, by an event before.
        assertThat(asMixpanel.target()).isEqualTo(1);
        assertThat(told(asMixpanel)).containsExactly("read 1/1 1/2", "visit 1/1 2/2");

        DriversAnswer anyOrder = ask(
                log,
                new DriversGroups.Funnel(funnel(FunnelOptions.DEFAULT.in(FunnelOrder.ANY))),
                DriversCompared.USUAL,
                ALL);
        assertThat(told(anyOrder)).containsExactly("visit 0/1 2/2", "buy 1/1 0/2", "read 1/1 1/2");
    }

    /// The example of Benjamini and Hochberg (1995), section 4.1: 15 p-values of a trial of thrombolysis.
    @Test
    void adjustsAsInThePaper() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] adjusted = FalseDiscovery.adjusted(p);

        // The paper rejects the first four at q = 0.05, where Bonferroni rejects three.
        assertThat(Arrays.stream(adjusted).filter(one -> one <= 0.05)).hasSize(4);
        double[] byHand = {
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875,
            0.753231, 0.813214, 1
        };
        assertThat(adjusted).containsExactly(byHand, within(1e-6));
    }

    @Test
    void adjustsInWhateverOrder() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.5, 0.01, 0.5, 0.02}))
                .containsExactly(new double[] {0.5, 0.04, 0.5, 0.04}, within(1e-15));
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new DriversCompared(false, false, List.of()))
                .hasMessage("drivers: compares nothing; needs traits, events or a property");
        assertThatThrownBy(() -> property("buy", new Field.Trait("tier")))
                .hasMessageStartingWith("drivers.properties: needs a property of the events or the channel");
        assertThatThrownBy(() -> new DriversLimits(0, 1, 1)).hasMessage("drivers.top: needs 1 to 1000 drivers, got 0");
        assertThatThrownBy(() -> new DriversLimits(1, 0, 1))
                .hasMessage("drivers.minimum: needs 1 to 1000000 persons, got 0");
        assertThatThrownBy(() -> new DriversLimits(1, 1, 0))
                .hasMessage("drivers.values: needs 1 to 10000 values, got 0");
    }

    private static Question<Entrants> funnel(FunnelOptions options) {
        return new FunnelEntrantsQuestion(new FunnelQuestion(
                        EVERYTHING,
                        List.of(FunnelStep.of(EventMatcher.named("visit")), FunnelStep.of(EventMatcher.named("buy"))),
                        Duration.ofDays(7),
                        Optional.empty(),
                        false)
                .with(options));
    }

    private static DriversProperty property(String event, Field field) {
        return new DriversProperty(EventMatcher.named(event), field);
    }

    @Test
    void aFunnelOfOtherSubjectsIsRefused() {
        var funnel = new FunnelQuestion(
                EVERYTHING.by(Subject.Session.USUAL),
                List.of(FunnelStep.of(EventMatcher.named("visit")), FunnelStep.of(EventMatcher.named("buy"))),
                Duration.ofDays(1),
                Optional.empty(),
                false);
        var groups = new DriversGroups.Funnel(new FunnelEntrantsQuestion(funnel));

        assertThatThrownBy(() -> new DriversQuestion(EVERYTHING, groups, DriversCompared.USUAL, ALL))
                .hasMessage("drivers.funnel.subject: is the session, and that of the question the person; both must be"
                        + " the same");
    }

    private static DriversAnswer ask(
            MemoryEventLog log, DriversGroups groups, DriversCompared compared, DriversLimits limits) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(new DriversQuestion(EVERYTHING, groups, compared, limits));
        }
    }

    private static List<String> told(DriversAnswer answer) {
        return answer.drivers().stream().map(DriversTest::told).toList();
    }

    private static String told(Driver driver) {
        ShareDifference shares = driver.shares();
        return driver.value() + " " + told(shares.first()) + " " + told(shares.second());
    }

    private static String told(Share share) {
        return share.n() + "/" + share.of();
    }
}
