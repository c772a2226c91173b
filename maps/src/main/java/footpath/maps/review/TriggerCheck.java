package footpath.maps.review;

import footpath.maps.Binding;
import footpath.maps.JourneyMap;
import footpath.maps.ReviewTrigger;
import footpath.maps.Step;
import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.AssertionResult.Verdict;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.review.ReviewFacts.EventFact;
import footpath.maps.review.ReviewReason.Kind;
import footpath.maps.text.DayWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One trigger of a map against the facts.
///
/// Days without events are counted up to the newest event there is, not up to today: where nothing arrives
/// at all, it is the collecting that stands still and not the customers.
record TriggerCheck(JourneyMap map, ReviewTrigger trigger, ReviewFacts facts) {

    List<ReviewReason> reasons() {
        return switch (trigger.kind()) {
            case NEW_EVENT -> newEvents().toList();
            case SILENT -> boundSteps().flatMap(this::silent).toList();
            case REACH ->
                measured(facts.now()).flatMap(step -> reach(step).stream()).toList();
            case ASSERTION -> failed();
            case DATE -> date().stream().toList();
        };
    }

    /// Names that came up since the last review, or ever if there was none.
    private Stream<ReviewReason> newEvents() {
        Set<String> bound = boundSteps()
                .flatMap(step -> step.binding().stream())
                .map(Binding::events)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return events().filter(event -> event.events() >= trigger.events().orElse(1))
                .filter(event -> !bound.contains(event.name()))
                .filter(event -> reviewed()
                        .filter(last -> day(event.first()).isBefore(last))
                        .isEmpty())
                .sorted(Comparator.comparingLong(EventFact::events).reversed())
                .map(event -> new ReviewReason(
                        Kind.NEW_EVENT,
                        "“" + event.name() + "” came up on " + DayWords.of(day(event.first()))
                                + " and no step is bound to it: " + number(event.events()) + " events",
                        Optional.of(day(event.first())),
                        Optional.of(event.name())));
    }

    private Stream<ReviewReason> silent(Step step) {
        if (facts.events().isEmpty()) {
            return Stream.empty();
        }
        Optional<Instant> through = events().map(EventFact::last).max(Comparator.naturalOrder());
        List<String> names = step.binding().map(Binding::events).orElse(List.of());
        Optional<Instant> last = events().filter(event -> names.contains(event.name()))
                .map(EventFact::last)
                .max(Comparator.naturalOrder());
        String said = "“" + step.title() + "”: ";
        if (last.isEmpty()) {
            return Stream.of(new ReviewReason(
                    Kind.SILENT, said + listed(names) + " was never seen", Optional.empty(), Optional.of(step.key())));
        }
        long days = through.map(newest -> ChronoUnit.DAYS.between(last.get(), newest))
                .orElse(0L);
        return days < trigger.days().orElse(1)
                ? Stream.empty()
                : Stream.of(new ReviewReason(
                        Kind.SILENT,
                        said + listed(names) + " was not seen for " + DayWords.count(days) + " of data, last on "
                                + DayWords.of(day(last.get())),
                        Optional.of(day(last.get())),
                        Optional.of(step.key())));
    }

    private Stream<EventFact> events() {
        return facts.events().stream().flatMap(List::stream);
    }

    private Optional<ReviewReason> reach(MeasuredStep step) {
        return points(step).filter(this::isOut).map(points -> {
            Optional<Double> before = measured(facts.then())
                    .filter(other -> other.key().equals(step.key()))
                    .findFirst()
                    .flatMap(TriggerCheck::points);
            String since = before.map(earlier -> isOut(earlier)
                            ? "; at the last review it was " + apart(earlier) + " already"
                            : "; at the last review it was " + apart(earlier))
                    .orElse("");
            return new ReviewReason(
                    Kind.REACH,
                    "“" + step.title() + "” is reached by " + believed(step, points) + since,
                    before.filter(earlier -> !isOut(earlier)).flatMap(_ -> reviewed()),
                    Optional.of(step.key()));
        });
    }

    private static String believed(MeasuredStep step, double points) {
        double believed = step.believed().flatMap(belief -> belief.reach()).orElse(0d) * 100;
        return tenths(believed + points) + " of 100, and " + tenths(believed) + " are believed: " + apart(points);
    }

    private List<ReviewReason> failed() {
        return facts.assertions().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .map(this::failed)
                .toList();
    }

    private ReviewReason failed(AssertionResult result) {
        String key = result.assertion().key();
        Optional<Verdict> before = facts.assertionsThen().stream()
                .filter(other -> other.assertion().key().equals(key))
                .map(AssertionResult::verdict)
                .findFirst();
        String since = before.map(verdict -> switch (verdict) {
                    case FAILED -> "; it failed at the last review already";
                    case PASSED -> "; it held at the last review";
                    case UNDECIDED -> "; it was undecided at the last review";
                })
                .orElse("");
        String share = result.share()
                .map(value -> ", " + tenths(value * 100) + " of 100 of " + number(result.n()))
                .orElse("");
        return new ReviewReason(
                Kind.ASSERTION,
                "“" + result.assertion().title() + "” does not hold: " + result.reason() + share + since,
                before.filter(verdict -> verdict != Verdict.FAILED).flatMap(_ -> reviewed()),
                Optional.of(key));
    }

    private Optional<ReviewReason> date() {
        return trigger.on()
                .filter(day -> !day.isAfter(facts.today()))
                .filter(day -> reviewed().filter(last -> !last.isBefore(day)).isEmpty())
                .map(day -> new ReviewReason(
                        Kind.DATE,
                        trigger.title().map(title -> "“" + title + "” was on ").orElse("a review was planned for ")
                                + DayWords.of(day),
                        Optional.of(day),
                        Optional.empty()));
    }

    private Optional<LocalDate> reviewed() {
        return map.governance().reviewed();
    }

    private Stream<Step> boundSteps() {
        return map.steps().stream().filter(step -> step.binding().isPresent());
    }

    private static Stream<MeasuredStep> measured(Optional<MeasuredMap> measured) {
        return measured.stream().flatMap(all -> all.steps().stream());
    }

    private static Optional<Double> points(MeasuredStep step) {
        return step.difference().flatMap(MeasuredStep.Difference::reachPoints);
    }

    private boolean isOut(double points) {
        return Math.abs(points) > trigger.points().orElse(0d);
    }

    private static String apart(double points) {
        return tenths(Math.abs(points)) + " points " + (points < 0 ? "under" : "over");
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(" or "));
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, map.zone());
    }
}
