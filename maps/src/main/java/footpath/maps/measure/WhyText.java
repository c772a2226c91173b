package footpath.maps.measure;

import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyTrace;
import footpath.maps.Binding;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why a person is on a list, in one sentence with dates.
final class WhyText {
    private final MeasurePlan plan;
    private final JourneyMap map;
    private final DatePeriod period;
    private final JourneyList list;

    WhyText(MeasurePlan plan, DatePeriod period, JourneyList list) {
        this.plan = plan;
        this.map = plan.map();
        this.period = period;
        this.list = list;
    }

    /// The word of this kind of list.
    String listName() {
        return switch (list) {
            case JourneyList.Reached reached -> "reached";
            case JourneyList.DroppedAfter dropped -> "droppedAfter";
            case JourneyList.Skipped skipped -> "skipped";
            case JourneyList.Missed missed -> "missed";
            case JourneyList.Arrived arrived -> "arrived";
            case JourneyList.OutOfOrder disordered -> "outOfOrder";
            case JourneyList.Arc arc -> "arc";
        };
    }

    /// The step the list is about.
    Optional<Step> step() {
        Optional<String> key = switch (list) {
            case JourneyList.Reached(String step, var channel) -> Optional.of(step);
            case JourneyList.DroppedAfter(String step) -> Optional.of(step);
            case JourneyList.Skipped(String step) -> Optional.of(step);
            case JourneyList.Missed(String step) -> Optional.of(step);
            case JourneyList.Arrived(String step) -> Optional.of(step);
            case JourneyList.OutOfOrder(String step) -> Optional.of(step);
            case JourneyList.Arc(var from, Optional<String> to) -> to;
        };
        return key.flatMap(map::step);
    }

    /// What puts a person on the list.
    String rule() {
        String many = Wording.capital(map.subject().many());
        String title = step().map(step -> Wording.quoted(step.title())).orElse("");
        return switch (list) {
            case JourneyList.Reached(String step, Optional<String> channel) ->
                Wording.rule(map, entry(), step(step))
                        + channel.map(name -> " Only those with channel "
                                        + Wording.quoted(name.isEmpty() ? "unknown" : name) + ".")
                                .orElse("");
            case JourneyList.DroppedAfter dropped -> many + " for whom " + title + " was the furthest step.";
            case JourneyList.Skipped skipped -> many + " who went further without reaching " + title + ".";
            case JourneyList.Missed missed -> many + " who entered and did not reach " + title + ".";
            case JourneyList.Arrived arrived -> many + " who reached " + title + " or a later step.";
            case JourneyList.OutOfOrder disordered ->
                many + " who reached " + title + " before "
                        + Wording.quoted(previous().title()) + ".";
            case JourneyList.Arc(Optional<String> from, Optional<String> to) -> {
                String left = from.map(key -> Wording.quoted(step(key).title())).orElse("the way in");
                yield to.isPresent()
                        ? many + " who went from " + left + " straight to " + title + "."
                        : many + " for whom nothing came after " + left + ".";
            }
        };
    }

    /// Why this person is on the list.
    String of(JourneyTrace trace) {
        return switch (list) {
            case JourneyList.Reached(String step, var channel) -> reached(trace, step);
            case JourneyList.DroppedAfter(String step) ->
                entered(trace) + told(trace, step) + "; no later step" + until(trace);
            case JourneyList.Skipped(String step) ->
                entered(trace) + "; went on to "
                        + Wording.quoted(furthest(trace).title()) + " " + day(trace, furthest(trace)) + " without "
                        + Wording.events(binding(step));
            case JourneyList.Missed(String step) -> missed(trace, step);
            case JourneyList.Arrived arrived ->
                entered(trace) + "; came as far as "
                        + Wording.quoted(furthest(trace).title()) + " " + day(trace, furthest(trace));
            case JourneyList.OutOfOrder(String step) ->
                Wording.quoted(step(step).title()) + " " + day(trace, step(step)) + ", before "
                        + Wording.quoted(previous().title()) + " " + day(trace, previous());
            case JourneyList.Arc(Optional<String> from, Optional<String> to) -> arc(trace, from, to);
        };
    }

    /// How long it took to the step of the list.
    Optional<Duration> sincePrevious(JourneyTrace trace) {
        if (list instanceof JourneyList.Arc(Optional<String> from, Optional<String> to)) {
            return from.flatMap(start -> to.flatMap(end -> between(trace, start, end)));
        }
        return step().flatMap(step -> since(step).flatMap(since -> between(trace, since.key(), step.key())));
    }

    private String reached(JourneyTrace trace, String key) {
        return key.equals(entry().key()) ? entered(trace) : entered(trace) + told(trace, key);
    }

    private String missed(JourneyTrace trace, String key) {
        Step step = step(key);
        Step after = binding(key).after().map(this::step).orElse(entry());
        if (trace.fill(after.key()).isEmpty()) {
            return entered(trace) + "; did not reach " + Wording.quoted(after.title()) + ", which comes first";
        }
        String limit = binding(key)
                .within()
                .map(within -> " within " + Wording.duration(within) + " of " + Wording.quoted(after.title()))
                .orElse(until(trace));
        return entered(trace) + "; no " + (after.equals(entry()) ? "" : "further ")
                + Wording.events(binding(step.key())) + limit;
    }

    private String arc(JourneyTrace trace, Optional<String> from, Optional<String> to) {
        if (to.isEmpty()) {
            return entered(trace) + from.map(key -> told(trace, key)).orElse("") + "; nothing after" + until(trace);
        }
        if (from.isEmpty()) {
            return entered(trace);
        }
        String took = between(trace, from.get(), to.get())
                .map(time -> ", " + Wording.duration(time) + " later")
                .orElse("");
        return Wording.quoted(step(from.get()).title()) + " " + day(trace, step(from.get())) + "; "
                + Wording.quoted(step(to.get()).title()) + " " + day(trace, step(to.get())) + took;
    }

    private String entered(JourneyTrace trace) {
        return "entered " + Wording.day(entryTime(trace), map.zone());
    }

    /// The event that counted, its day, and how long it took.
    private String told(JourneyTrace trace, String key) {
        if (key.equals(entry().key()) || trace.fill(key).isEmpty()) {
            return "";
        }
        Optional<Step> since = since(step(key));
        String took = since.flatMap(from -> between(trace, from.key(), key))
                .filter(time -> !time.isNegative())
                .map(time -> ", " + Wording.duration(time) + " "
                        + (since.get().equals(entry())
                                ? "later"
                                : "after " + Wording.quoted(since.get().title())))
                .orElse("");
        return "; " + Wording.events(binding(key)) + " " + day(trace, step(key)) + took;
    }

    /// How long the person was watched: the window, or up to the end of the period if that came first.
    private String until(JourneyTrace trace) {
        Instant end = period.toExclusive().atStartOfDay(map.zone()).toInstant();
        return entryTime(trace).plus(map.window()).isBefore(end)
                ? " within " + Wording.duration(map.window())
                : " up to " + Wording.day(period.toExclusive().minusDays(1)) + ", the end of the period";
    }

    private Optional<Step> since(Step step) {
        if (step.equals(entry())) {
            return Optional.empty();
        }
        return Optional.of(binding(step.key()).after().map(this::step).orElseGet(() -> previousOf(step)));
    }

    private Step previous() {
        return previousOf(step().orElseThrow());
    }

    private Step previousOf(Step step) {
        List<Step> before = plan.steps().subList(0, plan.steps().indexOf(step));
        return before.stream()
                .filter(earlier -> !earlier.optional())
                .reduce((a, b) -> b)
                .orElse(entry());
    }

    private Step furthest(JourneyTrace trace) {
        return plan.steps().stream()
                .filter(step -> trace.fill(step.key()).isPresent())
                .max(Comparator.comparingInt(plan.steps()::indexOf))
                .orElse(entry());
    }

    private Step entry() {
        return plan.steps().getFirst();
    }

    private Step step(String key) {
        return map.step(key).orElseThrow();
    }

    private Binding binding(String key) {
        return step(key).binding().orElseThrow();
    }

    private Instant entryTime(JourneyTrace trace) {
        return trace.fill(entry().key()).orElseThrow().time();
    }

    private String day(JourneyTrace trace, Step step) {
        return trace.fill(step.key())
                .map(fill -> Wording.day(fill.time(), map.zone()))
                .orElse("");
    }

    private static Optional<Duration> between(JourneyTrace trace, String from, String to) {
        return trace.fill(from).flatMap(start -> trace.fill(to).map(end -> Duration.between(start.time(), end.time())));
    }
}
