package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.KnownWords;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.survival.SurvivalAnswer;
import footpath.analytics.survival.SurvivalAnswer.PointAnswer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.events.Micros;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.maps.Assertion;
import footpath.maps.Binding;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.Step;
import footpath.maps.measure.AssertionResult.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tests the assertions of a map against its events. Safe for use by several threads.
///
/// An assertion without `from` and `within` is held against the reach the map shows. Any other is held against the
/// share of
/// those who did `from` in the period who did the step within the time after, estimated by Kaplan and Meier: who came
/// in
/// so lately that the time is not over counts for as long as they were seen. "Half within two days" is the assertion of
/// a median. Costs one scan of the index for the map, and one for each assertion of the second sort.
public final class AssertionTester {
    private static final int POINTS = 10_000;

    private final Asker asker;
    private final MapMeasurer measurer;

    /// @param asker which puts the questions
    /// @param clock which tells when
    public AssertionTester(Asker asker, Clock clock) {
        this.asker = asker;
        this.measurer = new MapMeasurer(asker, clock);
    }

    /// How each assertion of a map stands, in its order.
    ///
    /// @param period in which people enter
    public List<AssertionResult> test(JourneyMap map, IndexSnapshot snapshot, DatePeriod period) {
        if (map.assertions().isEmpty()) {
            return List.of();
        }
        MeasuredMap measured =
                measurer.measure(map, 0, snapshot, new MeasureChoice(Optional.of(period), Optional.empty()));
        return map.assertions().stream()
                .map(assertion -> {
                    try {
                        return new One(map, assertion, snapshot, period).result(measured);
                    } catch (InvalidQuestion unfit) {
                        return AssertionResult.undecided(assertion, 0, "it cannot be asked: " + unfit.getMessage());
                    }
                })
                .toList();
    }

    /// One assertion and what it is tested on.
    private final class One {
        private final JourneyMap map;
        private final Assertion assertion;
        private final IndexSnapshot snapshot;
        private final DatePeriod period;

        One(JourneyMap map, Assertion assertion, IndexSnapshot snapshot, DatePeriod period) {
            this.map = map;
            this.assertion = assertion;
            this.snapshot = snapshot;
            this.period = period;
        }

        AssertionResult result(MeasuredMap measured) {
            Optional<Step> entry = assertion
                    .from()
                    .flatMap(map::step)
                    .or(() -> map.steps().stream()
                            .filter(step -> step.binding().isPresent())
                            .findFirst());
            Optional<Binding> from = entry.flatMap(Step::binding);
            Optional<Binding> to = map.step(assertion.step()).flatMap(Step::binding);
            if (from.isEmpty() || to.isEmpty()) {
                String unbound =
                        to.isEmpty() ? assertion.step() : assertion.from().orElse("the entry");
                return undecided(0, "the step \"" + unbound + "\" is bound to nothing");
            }
            return assertion.from().isEmpty() && assertion.within().isEmpty()
                    ? reached(measured)
                    : survived(from.get(), to.get());
        }

        private AssertionResult reached(MeasuredMap measured) {
            MeasuredStep step = measured.steps().stream()
                    .filter(each -> each.key().equals(assertion.step()))
                    .findFirst()
                    .orElseThrow();
            Optional<Share> reach = step.observed().flatMap(this::reach);
            if (reach.isEmpty()) {
                return undecided(0, step.reason().orElse("its number is hidden, since few persons are behind it"));
            }
            Share share = reach.get();
            return share.of() == 0
                    ? undecided(0, "nobody entered in this period")
                    : verdict(
                            share.share().orElseThrow(),
                            share.low().orElseThrow(),
                            share.high().orElseThrow(),
                            share.of());
        }

        private Optional<Share> reach(MeasuredStep.Observed observed) {
            return assertion.persona().isEmpty()
                    ? observed.reach()
                    : observed.personas().stream()
                            .filter(each ->
                                    each.persona().equals(assertion.persona().get()))
                            .findFirst()
                            .flatMap(MeasuredStep.PersonaShare::reach);
        }

        private AssertionResult survived(Binding from, Binding to) {
            Condition segment = assertion
                    .persona()
                    .flatMap(map::persona)
                    .map(Persona::segment)
                    .orElse(Condition.ALWAYS);
            KnownWords words = KnownWords.of(snapshot);
            Optional<String> problem = words.problem(from.matcher())
                    .or(() -> words.problem(to.matcher()))
                    .or(() -> words.problem(segment));
            if (problem.isPresent()) {
                return undecided(0, "it cannot be asked: " + problem.get());
            }
            Duration within = assertion.within().orElse(map.window());
            if (observed().compareTo(within) < 0) {
                return undecided(0, "the period is over before anybody was seen for so long");
            }
            SurvivalAnswer answer = asker.ask(
                    new SurvivalQuestion(
                            new Scope(period.in(map.zone()), segment, map.zone()),
                            from.matcher(),
                            to.matcher(),
                            POINTS),
                    snapshot);
            if (answer.entrants() == 0) {
                return undecided(0, "nobody did the first step in this period");
            }
            if (answer.entrants() < map.hideBelow()) {
                return undecided(0, "its number is hidden, since few persons are behind it");
            }
            return verdict(answer, within);
        }

        private Duration observed() {
            Instant from = period.from().atStartOfDay(map.zone()).toInstant();
            Instant to = period.toExclusive().atStartOfDay(map.zone()).toInstant();
            Instant last = Micros.toInstant(snapshot.lastTimeMicros());
            return Duration.between(from, last.isBefore(to) ? last : to);
        }

        private AssertionResult verdict(SurvivalAnswer answer, Duration within) {
            double limit = within.toNanos() / 1e9;
            Optional<PointAnswer> point = answer.points().stream()
                    .filter(each -> each.seconds() <= limit)
                    .reduce((_, later) -> later);
            double share = 1 - point.map(PointAnswer::survival).orElse(1.0);
            Share counted = new Share(Math.round(share * answer.entrants()), answer.entrants());
            double low = point.flatMap(PointAnswer::interval)
                    .map(interval -> 1 - interval.high())
                    .orElse(counted.low().orElseThrow());
            double high = point.flatMap(PointAnswer::interval)
                    .map(interval -> 1 - interval.low())
                    .orElse(counted.high().orElseThrow());
            return verdict(share, low, high, answer.entrants());
        }

        private AssertionResult verdict(double share, double low, double high, long n) {
            boolean isUnder = assertion.atLeast().filter(least -> share < least).isPresent();
            boolean isOver = assertion.atMost().filter(most -> share > most).isPresent();
            Verdict verdict = n < map.minN() ? Verdict.UNDECIDED : isUnder || isOver ? Verdict.FAILED : Verdict.PASSED;
            String reason = verdict == Verdict.UNDECIDED
                    ? "only " + n + " persons are behind it, fewer than the " + map.minN() + " the map asks for"
                    : verdict == Verdict.PASSED
                            ? "the share is as it should be"
                            : isUnder ? "the share is too small" : "the share is too large";
            return new AssertionResult(
                    assertion, verdict, Optional.of(share), Optional.of(low), Optional.of(high), n, reason);
        }

        private AssertionResult undecided(long n, String reason) {
            return AssertionResult.undecided(assertion, n, reason);
        }
    }
}
