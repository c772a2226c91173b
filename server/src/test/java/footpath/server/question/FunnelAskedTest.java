package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.funnel.FunnelAttribution;
import footpath.analytics.funnel.FunnelBegin;
import footpath.analytics.funnel.FunnelCounting;
import footpath.analytics.funnel.FunnelExclusion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelOrder;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelRules;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.funnel.FunnelWindow;
import footpath.analytics.funnel.StepGap;
import footpath.analytics.funnel.StepOccurrence;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a funnel is read from JSON.
class FunnelAskedTest {
    private static final FunnelStep A = FunnelStep.of(EventMatcher.named("a"));
    private static final FunnelStep B = FunnelStep.of(EventMatcher.named("b"));

    @Test
    void stepsAndAWindowAskForThePlainFunnel() {
        assertThat(asked("'steps': [{'event': 'a'}, {'event': 'b'}], 'within': 'P7D'"))
                .isEqualTo(new FunnelQuestion(
                        Scope.everything(ZoneId.of("UTC")), List.of(A, B), Duration.ofDays(7), Optional.empty(), true));
    }

    @Test
    void everyPartOfAStepIsRead() {
        FunnelQuestion question = asked("""
                'within': 'P7D', 'steps': [
                  {'any': true, 'label': 'anything'},
                  {'anyOf': [{'event': 'b', 'where': {'property': 'value', 'op': '>', 'value': 2}}, {'event': 'c'}]},
                  {'event': 'd', 'optional': true, 'atLeast': 'PT1H', 'atMost': 'P1D'}]
                """);
        assertThat(question.steps())
                .containsExactly(
                        new FunnelStep(new EventMatcher(List.of(), Condition.ALWAYS), "anything"),
                        FunnelStep.eitherOf(
                                List.of(FilterText.parseMatcher("b where value > 2"), EventMatcher.named("c"))),
                        FunnelStep.of(EventMatcher.named("d"))
                                .skippable()
                                .after(new StepGap(Duration.ofHours(1), Optional.of(Duration.ofDays(1)))));
    }

    @Test
    void windowsAreSpansCalendarDaysOrSessions() {
        String steps = "'steps': [{'event': 'a', 'occurrence': 'first_ever'}], ";
        assertThat(asked(steps + "'withinDays': 3").within()).isEqualTo(new FunnelWindow.Days(3));
        assertThat(asked(steps + "'withinSessions': 2").within())
                .isEqualTo(new FunnelWindow.Sessions(2, Duration.ofMinutes(30)));
        assertThat(asked(steps + "'withinSessions': 1, 'sessionTimeout': 'PT1H'")
                        .within())
                .isEqualTo(new FunnelWindow.Sessions(1, Duration.ofHours(1)));
        assertThat(asked(steps + "'withinDays': 3").steps()).containsExactly(A.filledBy(StepOccurrence.FIRST_EVER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'times': true | within: is missing; give a duration as P7D or PT12H",
                "'within': 'P1D', 'withinDays': 1 | within: stands beside another window; give one of within, withinDays",
                "'withinDays': 1, 'sessionTimeout': 'PT1H' | sessionTimeout: has no meaning here; leave it out, or give"
            })
    void windowsThatCannotBeReadAreNamed(String fields, String message) {
        assertThatThrownBy(() -> asked("'steps': [{'event': 'a'}], " + fields))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void everyOptionIsRead() {
        FunnelQuestion question = asked("""
                'steps': [{'event': 'a'}, {'event': 'b'}, {'event': 'a'}], 'within': 'P7D', 'order': 'strict',
                'rules': 'pinot', 'adjust': {'windowEnd': 'inclusive', 'strictness': 'other_event'},
                'exclusions': [{'event': 'x'}, {'any': true, 'after': 2, 'before': 3}], 'count': 'conversions',
                'attribution': {'at': 'step', 'step': 2}, 'constant': [{'property': 'shop'}, {'channel': true}],
                'times': false
                """);
        assertThat(question.timed()).isFalse();
        assertThat(question.options())
                .isEqualTo(new FunnelOptions(
                        FunnelOrder.STRICT,
                        FunnelRules.PINOT
                                .with(FunnelRules.WindowEnd.INCLUSIVE)
                                .with(FunnelRules.Strictness.OTHER_EVENT),
                        List.of(
                                new FunnelExclusion(EventMatcher.named("x"), 1, 3),
                                new FunnelExclusion(new EventMatcher(List.of(), Condition.ALWAYS), 2, 3)),
                        FunnelCounting.CONVERSIONS,
                        new FunnelAttribution.AtStep(2),
                        List.of(new Field.Property("shop"), new Field.Channel()),
                        FunnelBegin.CLOSED));
        assertThat(asked("'steps': [{'event': 'a'}], 'within': 'P7D', 'begin': 'open'")
                        .options()
                        .begin())
                .isEqualTo(FunnelBegin.OPEN);
    }

    @Test
    void everyRuleCanBeAdjusted() {
        FunnelRules rules = asked("""
                'steps': [{'event': 'a'}], 'within': 'P7D', 'adjust': {'windowEnd': 'exclusive',
                'entry': 'earliest_of_deepest', 'eventUse': 'all_steps', 'ties': 'two_seconds', 'strictness': 'other_step',
                'exclusion': 'drops_person', 'anyEntry': 'first_step'}
                """).options().rules();
        assertThat(rules)
                .isEqualTo(FunnelRules.FOOTPATH
                        .with(FunnelRules.WindowEnd.EXCLUSIVE)
                        .with(FunnelRules.Entry.EARLIEST_OF_DEEPEST)
                        .with(FunnelRules.EventUse.ALL_STEPS)
                        .with(FunnelRules.Ties.TWO_SECONDS)
                        .with(FunnelRules.Strictness.OTHER_STEP)
                        .with(FunnelRules.ExclusionEffect.DROPS_PERSON)
                        .with(FunnelRules.AnyOrderEntry.FIRST_STEP));
    }

    @Test
    void theAttributionIsThatOfTheRulesUnlessItIsNamed() {
        assertThat(optioned("'rules': 'posthog'").attribution()).isEqualTo(new FunnelAttribution.FirstTouch());
        assertThat(optioned("'rules': 'posthog', 'attribution': {'at': 'entry'}")
                        .attribution())
                .isEqualTo(FunnelAttribution.ENTRY);
        assertThat(optioned("'attribution': {'at': 'last_touch'}").attribution())
                .isEqualTo(new FunnelAttribution.LastTouch());
    }

    @Test
    void theProductsAreThoseTheEngineKnows() {
        assertThat(Arrays.stream(AskedFunnelRules.Profile.values()).map(QuestionBody::word))
                .containsExactlyElementsOf(
                        FunnelRules.PROFILES.stream().map(FunnelRules::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'order': 'loose' | order: is \"loose\"; it must be one of ordered, strict, any",
                "'rules': 'google' | rules: is \"google\"; it must be one of footpath, clickhouse, posthog, pinot, mixpanel, amplitude",
                "'adjust': {'ties': 'none'} | adjust.ties: is \"none\"; it must be one of same_instant, same_second, two_seconds",
                "'count': 'events' | count: is \"events\"; it must be one of persons, conversions",
                "'attribution': {} | attribution.at: is \"\"; it must be one of entry, first_touch, last_touch, step",
                "'attribution': {'at': 'step'} | attribution.step: is missing; give the number of a step, from 1",
                "'attribution': {'at': 'entry', 'step': 1} | attribution.step: stands beside \"entry\"; leave it out",
                "'constant': [{}] | constant[0]: names no field; name one property or the channel",
                "'constant': [{'property': 'p', 'channel': true}] | constant[0]: names two fields",
                "'exclusions': [{}] | exclusions[0].event: is missing; name an event"
            })
    void whatCannotBeReadIsNamed(String option, String message) {
        assertThatThrownBy(() -> optioned(option)).isInstanceOf(Fault.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | steps[1].event: is missing; name an event",
                "{'event': 'b', 'anyOf': [{'event': 'c'}]} | steps[1].anyOf: stands beside event, any or where",
                "{'anyOf': [{'event': 'b'}, {}]} | steps[1].anyOf[1].event: is missing; name an event",
                "{'event': 'b', 'occurrence': 'last'} | steps[1].occurrence: is \"last\"; it must be one of every, first_in_period, first_ever",
                "{'event': 'b', 'atLeast': 'soon'} | steps[1].atLeast: is \"soon\"; give a duration as P7D or PT12H"
            })
    void stepsThatCannotBeReadAreNamed(String step, String message) {
        assertThatThrownBy(() -> asked("'steps': [{'event': 'a'}, " + step + "], 'within': 'P7D'"))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'order': 'strict', 'rules': 'mixpanel' | funnel.order: \"strict\" is not known to the rules \"mixpanel\"",
                "'order': 'any', 'count': 'conversions' | funnel.count: in any order persons alone are counted",
                "'exclusions': [{'event': 'x', 'after': 2}] | funnel.exclusions: needs a step, counted from 1, and a later one",
                "'exclusions': [{'event': 'x', 'before': 3}] | funnel.exclusions: needs steps from 1 to 2, got one before step 3",
                "'exclusions': [{'event': 'x'}], 'count': 'conversions', 'rules': 'posthog' | funnel.count: conversions cannot be counted",
                "'attribution': {'at': 'step', 'step': 3} | funnel.attribution: needs a step from 1 to 2, got 3",
                "'constant': [{'channel': true}, {'channel': true}] | funnel.constant: names a field twice"
            })
    void optionsThatContradictOneAnotherAreRefused(String option, String message) {
        assertThatThrownBy(() -> optioned(option))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith(message);
    }

    private static FunnelOptions optioned(String option) {
        return asked("'steps': [{'event': 'a'}, {'event': 'b'}], 'within': 'P7D', " + option)
                .options();
    }

    private static FunnelQuestion asked(String fields) {
        String json = ("{" + fields + "}").replace('\'', '"');
        return Json.read(json.getBytes(StandardCharsets.UTF_8), FunnelAsked.class)
                .question();
    }
}
