package footpath.analytics;

import footpath.analytics.attribution.AttributionAnswer;
import footpath.analytics.attribution.AttributionCell;
import footpath.analytics.attribution.AttributionList;
import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.analytics.drivers.DriversAnswer;
import footpath.analytics.drivers.DriversCell;
import footpath.analytics.drivers.DriversCompared;
import footpath.analytics.drivers.DriversGroup;
import footpath.analytics.drivers.DriversGroups;
import footpath.analytics.drivers.DriversHaving;
import footpath.analytics.drivers.DriversLimits;
import footpath.analytics.drivers.DriversProperty;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.flow.FlowAnswer;
import footpath.analytics.flow.FlowCell;
import footpath.analytics.flow.FlowList;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.frequency.FrequencyCell;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.lifecycle.LifecycleAnswer;
import footpath.analytics.lifecycle.LifecycleCell;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.lifecycle.LifecycleState;
import footpath.analytics.next.NextAnswer;
import footpath.analytics.next.NextCell;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextList;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathAnswer;
import footpath.analytics.path.PathCell;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathList;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionAnswer;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionCell;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentCell;
import footpath.analytics.segment.SegmentGrowth;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.sequence.SequenceAnswer;
import footpath.analytics.sequence.SequenceCell;
import footpath.analytics.sequence.SequenceList;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionAnswer;
import footpath.analytics.session.SessionCell;
import footpath.analytics.session.SessionList;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessAnswer;
import footpath.analytics.stickiness.StickinessCell;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalAnswer;
import footpath.analytics.survival.SurvivalCell;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendCell;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
import footpath.analytics.variant.VariantCell;
import footpath.analytics.variant.VariantQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of a random answer of each kind, each with the question for the persons behind it.
final class CellCases {
    /// Every kind of which there are cases.
    static final List<String> KINDS = List.of(
            "retention",
            "lifecycle",
            "stickiness",
            "frequency",
            "path",
            "variant",
            "sequence",
            "flow",
            "trend",
            "next",
            "attribution",
            "survival",
            "segment",
            "session",
            "drivers");

    private static final List<Field> FIELDS = List.of(
            new Field.Channel(), new Field.Property("brand"), new Field.Property("gift"), new Field.Trait("tier"));

    /// One number.
    ///
    /// @param n     what the answer says
    /// @param named whether the number is of values that stand alone, so that one person alone is told by them too
    /// @param cell  the persons behind it, within a scope, when so many values stand alone
    record Case(long n, boolean named, BiFunction<Scope, Integer, CellQuestion> cell) {}

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private final TestIndex index;
    private final Random random;
    private final Scope scope;
    private final int top;

    CellCases(TestIndex index, Random random, Scope scope, int top) {
        this.index = index;
        this.random = random;
        this.scope = scope;
        this.top = top;
    }

    /// Those of one kind.
    Stream<Case> of(String kind) {
        return switch (kind) {
            case "retention" -> retention();
            case "lifecycle" -> lifecycle();
            case "stickiness" -> stickiness();
            case "frequency" -> frequency();
            case "path" -> path();
            case "variant" -> variant();
            case "sequence" -> sequence();
            case "flow" -> flow();
            case "trend" -> trend();
            case "next" -> next();
            case "attribution" -> attribution();
            case "survival" -> survival();
            case "segment" -> segment();
            case "session" -> session();
            case "drivers" -> drivers();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Optional<Breakdown> breakdown(Field field, boolean isSplit, int most) {
        return isSplit ? Optional.of(new Breakdown(field, most)) : Optional.empty();
    }

    private static boolean isNamed(Optional<BreakdownValue> value) {
        return !value.equals(Optional.of(BreakdownValue.OTHER));
    }

    private <T> T one(List<T> choices) {
        return RandomFilters.one(random, choices);
    }

    private EventMatcher matcher() {
        return random.nextInt(4) == 0
                ? RandomFilters.matcher(random)
                : random.nextBoolean() ? EventMatcher.named(one(List.of("a", "b", "c"))) : any();
    }

    private static EventMatcher any() {
        return new EventMatcher(List.of(), Condition.ALWAYS);
    }

    private Stream<Case> retention() {
        EventMatcher start = matcher();
        EventMatcher returning = matcher();
        CalendarUnit unit = one(List.of(CalendarUnit.DAY, CalendarUnit.WEEK));
        RetentionClock clock = one(List.of(RetentionClock.values()));
        RetentionReturn counted = one(List.of(RetentionReturn.values()));
        RetentionEntry entry = one(List.of(RetentionEntry.values()));
        boolean isSplit = random.nextBoolean();
        Field field = one(FIELDS);
        BiFunction<Scope, Integer, RetentionQuestion> question = (within, most) -> new RetentionQuestion(
                within,
                start,
                returning,
                unit,
                DayOfWeek.MONDAY,
                clock,
                counted,
                entry,
                RetentionBracket.each(4),
                breakdown(field, isSplit, most),
                LATER);
        RetentionAnswer answer = index.ask(question.apply(scope, top));
        List<Case> cases = new ArrayList<>();
        for (RetentionAnswer.GroupAnswer group : answer.groups()) {
            for (RetentionAnswer.CohortAnswer cohort : group.cohorts()) {
                for (int column = 0; column < cohort.cells().size(); column++) {
                    String label = column == 0 ? RetentionCell.COHORT : Integer.toString(column);
                    cases.add(new Case(
                            cohort.cells().get(column).n(),
                            isNamed(group.value()),
                            (within, most) -> new RetentionCell(
                                    question.apply(within, most),
                                    cohort.start().toInstant().plusSeconds(60),
                                    label,
                                    group.value().map(BreakdownValue::toString))));
                }
            }
        }
        return cases.stream();
    }

    private Stream<Case> lifecycle() {
        EventMatcher events = matcher();
        CalendarUnit unit = one(List.of(CalendarUnit.DAY, CalendarUnit.WEEK));
        BiFunction<Scope, Integer, LifecycleQuestion> question =
                (within, most) -> new LifecycleQuestion(within, events, unit, DayOfWeek.MONDAY, LATER);
        LifecycleAnswer answer = index.ask(question.apply(scope, top));
        return answer.periods().stream()
                .flatMap(period -> Arrays.stream(LifecycleState.values())
                        .map(state -> new Case(
                                switch (state) {
                                    case NEW -> period.newPersons();
                                    case RETURNING -> period.returning();
                                    case RESURRECTING -> period.resurrecting();
                                    case DORMANT -> period.dormant();
                                },
                                true,
                                (within, most) -> new LifecycleCell(
                                        question.apply(within, most),
                                        period.start().toInstant(),
                                        state))));
    }

    private Stream<Case> stickiness() {
        EventMatcher events = matcher();
        Optional<CalendarUnit> larger = one(List.of(Optional.empty(), Optional.of(CalendarUnit.WEEK)));
        BiFunction<Scope, Integer, StickinessQuestion> question = (within, most) ->
                new StickinessQuestion(within, events, CalendarUnit.DAY, larger, DayOfWeek.MONDAY, LATER);
        StickinessAnswer answer = index.ask(question.apply(scope, top));
        return answer.ranges().stream()
                .flatMap(range -> IntStream.range(0, range.persons().size())
                        .mapToObj(place -> new Case(
                                range.persons().get(place),
                                true,
                                (within, most) -> new StickinessCell(
                                        question.apply(within, most),
                                        place + 1,
                                        larger.map(unit -> range.start().toInstant())))));
    }

    private Stream<Case> frequency() {
        EventMatcher events = matcher();
        var question = (BiFunction<Scope, Integer, FrequencyQuestion>)
                (within, most) -> new FrequencyQuestion(within, events, 5);
        return index.ask(question.apply(scope, top)).bars().stream()
                .map(bar -> new Case(
                        bar.persons(),
                        true,
                        (within, most) -> new FrequencyCell(question.apply(within, most), (int) bar.events())));
    }

    private Optional<Duration> timeout() {
        return one(List.of(Optional.empty(), Optional.of(Duration.ofHours(3))));
    }

    private Stream<Case> path() {
        EventMatcher events = random.nextBoolean() ? any() : matcher();
        Optional<Duration> timeout = timeout();
        Optional<Field> field = one(List.of(Optional.empty(), Optional.of(new Field.Channel())));
        Optional<String> start =
                field.isPresent() ? Optional.empty() : one(List.of(Optional.empty(), Optional.of("a")));
        Optional<String> end = field.isPresent() ? Optional.empty() : one(List.of(Optional.empty(), Optional.of("b")));
        BiFunction<Scope, Integer, PathQuestion> question = (within, most) -> new PathQuestion(
                within, events, field, timeout, PathCleaning.COLLAPSE, start, end, 4, new PathLimits(most, 1_000, 1));
        PathAnswer answer = index.ask(question.apply(scope, top));
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                answer.persons(),
                true,
                (within, most) -> new PathCell(question.apply(within, most), new PathList.All())));
        for (PathAnswer.PathNode node : answer.nodes()) {
            cases.add(new Case(
                    node.persons(),
                    node.kind() != PathAnswer.NodeKind.OTHER,
                    (within, most) -> new PathCell(
                            question.apply(within, most), new PathList.Through(node.step(), node.name()))));
        }
        for (PathAnswer.PathEdge edge : answer.edges()) {
            PathAnswer.PathNode from = answer.nodes().get(edge.from());
            PathAnswer.PathNode to = answer.nodes().get(edge.to());
            cases.add(new Case(
                    edge.persons(),
                    from.kind() != PathAnswer.NodeKind.OTHER && to.kind() != PathAnswer.NodeKind.OTHER,
                    (within, most) -> new PathCell(
                            question.apply(within, most), new PathList.Along(from.step(), from.name(), to.name()))));
        }
        return cases.stream();
    }

    private Stream<Case> variant() {
        EventMatcher events = random.nextBoolean() ? any() : matcher();
        Optional<Duration> timeout = timeout();
        boolean collapse = random.nextBoolean();
        BiFunction<Scope, Integer, VariantQuestion> question =
                (within, most) -> new VariantQuestion(within, events, collapse, timeout, 20);
        return index.ask(question.apply(scope, top)).variants().stream()
                .map(variant -> new Case(
                        variant.share().n(),
                        true,
                        (within, most) -> new VariantCell(question.apply(within, most), variant.names())));
    }

    private Stream<Case> sequence() {
        List<EventMatcher> conditions = List.of(matcher(), matcher());
        SequenceMode mode = one(List.of(SequenceMode.values()));
        String pattern = one(List.of("(?1)(?2)", "(?1).*(?2)", "(?1)(?t<=2d)(?2)"));
        BiFunction<Scope, Integer, SequenceQuestion> question =
                (within, most) -> new SequenceQuestion(within, conditions, pattern, mode);
        SequenceAnswer answer = index.ask(question.apply(scope, top));
        Stream<Case> matched = Stream.of(
                new Case(
                        answer.matched().n(),
                        true,
                        (within, most) -> new SequenceCell(question.apply(within, most), new SequenceList.Matched())),
                new Case(
                        answer.matched().of() - answer.matched().n(),
                        true,
                        (within, most) ->
                                new SequenceCell(question.apply(within, most), new SequenceList.Unmatched())));
        return Stream.concat(
                matched,
                answer.longest().stream()
                        .map(longest -> new Case(
                                longest.n(),
                                true,
                                (within, most) -> new SequenceCell(
                                        question.apply(within, most), new SequenceList.Reached(longest.terms())))));
    }

    private Stream<Case> flow() {
        EventMatcher events = random.nextBoolean() ? any() : matcher();
        boolean collapse = random.nextBoolean();
        BiFunction<Scope, Integer, FlowQuestion> question =
                (within, most) -> new FlowQuestion(within, events, collapse, 100);
        FlowAnswer answer = index.ask(question.apply(scope, top));
        BiFunction<Long, FlowList, Case> one =
                (n, list) -> new Case(n, true, (within, most) -> new FlowCell(question.apply(within, most), list));
        return Stream.concat(
                answer.nodes().stream()
                        .flatMap(node -> Stream.of(
                                one.apply(node.persons(), new FlowList.Having(node.name())),
                                one.apply(node.starts(), new FlowList.Starting(node.name())),
                                one.apply(node.ends(), new FlowList.Ending(node.name())))),
                answer.arcs().stream().map(arc -> one.apply(arc.n(), new FlowList.Along(arc.from(), arc.to()))));
    }

    private Stream<Case> trend() {
        List<TrendSeries> series =
                List.of(new TrendSeries("A", matcher(), measure()), new TrendSeries("B", matcher(), measure()));
        int rolling = 1 + random.nextInt(3);
        boolean isSplit = random.nextBoolean();
        Field field = one(FIELDS);
        BiFunction<Scope, Integer, TrendQuestion> question = (within, most) -> new TrendQuestion(
                within,
                series,
                List.of(),
                CalendarUnit.WEEK,
                DayOfWeek.MONDAY,
                rolling,
                Optional.empty(),
                breakdown(field, isSplit, most),
                LATER);
        TrendAnswer answer = index.ask(question.apply(scope, top));
        return answer.series().stream()
                .flatMap(one -> IntStream.range(0, answer.periods().size())
                        .mapToObj(period -> new Case(
                                one.n().get(period),
                                isNamed(one.value()),
                                (within, most) -> new TrendCell(
                                        question.apply(within, most),
                                        Optional.of(one.name()),
                                        answer.periods().get(period).start().toInstant(),
                                        one.value().map(BreakdownValue::toString)))));
    }

    private TrendMeasure measure() {
        return one(List.of(
                TrendMeasure.EVENTS,
                TrendMeasure.PERSONS,
                TrendMeasure.of(TrendCounted.SUM, "value"),
                TrendMeasure.of(TrendCounted.MEDIAN, "value"),
                TrendMeasure.of(TrendCounted.MAX, "value"),
                TrendMeasure.of(TrendCounted.PERSONS_AVERAGE, "value")));
    }

    private Stream<Case> next() {
        List<EventMatcher> conditions = List.of(matcher(), matcher());
        String pattern = one(List.of("(?1)", "(?1).*(?2)"));
        NextDirection direction = one(List.of(NextDirection.values()));
        NextCounted counted = one(List.of(NextCounted.values()));
        Optional<Field> field = one(List.of(Optional.empty(), Optional.of(new Field.Property("brand"))));
        Optional<Duration> window = one(List.of(Optional.empty(), Optional.of(Duration.ofHours(5))));
        BiFunction<Scope, Integer, NextQuestion> question = (within, most) ->
                new NextQuestion(within, conditions, pattern, direction, any(), field, window, counted, most);
        NextAnswer answer = index.ask(question.apply(scope, top));
        Stream<Case> whole = Stream.of(
                new Case(
                        answer.persons(),
                        true,
                        (within, most) -> new NextCell(question.apply(within, most), new NextList.Matched())),
                new Case(
                        answer.nothing().n(),
                        true,
                        (within, most) -> new NextCell(question.apply(within, most), new NextList.Nothing())));
        return Stream.concat(
                whole,
                answer.next().stream()
                        .map(next -> new Case(
                                next.persons(),
                                !next.value().equals(BreakdownValue.OTHER),
                                (within, most) -> new NextCell(
                                        question.apply(within, most),
                                        new NextList.Value(next.value().toString())))));
    }

    private Stream<Case> attribution() {
        EventMatcher conversion = EventMatcher.named(one(List.of("a", "b")));
        EventMatcher touches = random.nextBoolean() ? any() : matcher();
        TouchField by = one(List.of(new TouchField.Channel(), new TouchField.Name(), new TouchField.Property("brand")));
        Duration lookback = one(List.of(Duration.ofHours(2), Duration.ofDays(3)));
        boolean every = random.nextBoolean();
        List<AttributionModel> models = List.of(new AttributionModel.Linear(), new AttributionModel.Markov(1));
        BiFunction<Scope, Integer, AttributionQuestion> question = (within, most) -> new AttributionQuestion(
                within, conversion, touches, by, lookback, models, Optional.empty(), every, most);
        AttributionAnswer answer = index.ask(question.apply(scope, top));
        BiFunction<Long, AttributionList, Case> one = (n, list) ->
                new Case(n, true, (within, most) -> new AttributionCell(question.apply(within, most), list));
        Stream<Case> whole = Stream.of(
                one.apply(answer.conversions().attributed(), new AttributionList.Attributed()),
                one.apply(answer.conversions().unattributed(), new AttributionList.Unattributed()),
                one.apply(answer.pathsWithoutConversion(), new AttributionList.Lost()));
        return Stream.concat(whole, answer.values().stream().flatMap(value -> {
            boolean named = !value.value().equals(BreakdownValue.OTHER);
            String text = value.value().toString();
            return Stream.of(
                    new Case(
                            value.touches(),
                            named,
                            (within, most) -> new AttributionCell(
                                    question.apply(within, most), new AttributionList.Touched(text))),
                    new Case(
                            value.conversions(),
                            named,
                            (within, most) -> new AttributionCell(
                                    question.apply(within, most), new AttributionList.Converted(text))));
        }));
    }

    private Stream<Case> survival() {
        EventMatcher entry = matcher();
        EventMatcher event = matcher();
        BiFunction<Scope, Integer, SurvivalQuestion> question =
                (within, most) -> new SurvivalQuestion(within, entry, event, 1_000);
        SurvivalAnswer answer = index.ask(question.apply(scope, top));
        BiFunction<Scope, Integer, CellQuestion> had = (within, most) ->
                new SurvivalCell(question.apply(within, most), true, Optional.empty(), Optional.empty());
        BiFunction<Scope, Integer, CellQuestion> hadNot = (within, most) ->
                new SurvivalCell(question.apply(within, most), false, Optional.empty(), Optional.empty());
        return Stream.concat(
                Stream.of(
                        new Case(answer.events(), true, had),
                        new Case(answer.entrants() - answer.events(), true, hadNot)),
                answer.points().stream()
                        .map(point -> new Case(
                                point.events(),
                                true,
                                (within, most) -> new SurvivalCell(
                                        question.apply(within, most),
                                        true,
                                        Optional.empty(),
                                        Optional.of(Duration.ofNanos(Math.round(point.seconds() * 1e9)))))));
    }

    private Stream<Case> session() {
        EventMatcher events = random.nextBoolean() ? any() : matcher();
        boolean isSplit = random.nextBoolean();
        Field field = one(FIELDS);
        BiFunction<Scope, Integer, SessionQuestion> question = (within, most) -> new SessionQuestion(
                within,
                events,
                Duration.ofHours(1),
                Optional.of(Duration.ofHours(2)),
                CalendarUnit.WEEK,
                DayOfWeek.MONDAY,
                breakdown(field, isSplit, most),
                5,
                LATER);
        List<Case> cases = new ArrayList<>();
        for (SessionAnswer.GroupAnswer group :
                index.ask(question.apply(scope, top)).groups()) {
            Optional<String> value = group.value().map(BreakdownValue::toString);
            Function<SessionList, BiFunction<Scope, Integer, CellQuestion>> cell =
                    list -> (within, most) -> new SessionCell(question.apply(within, most), list, value);
            boolean named = isNamed(group.value());
            cases.add(new Case(group.all().persons(), named, cell.apply(new SessionList.All(Optional.empty()))));
            cases.add(new Case(group.all().bounces(), named, cell.apply(new SessionList.Bounced(Optional.empty()))));
            group.first()
                    .forEach(event -> cases.add(
                            new Case(event.share().n(), named, cell.apply(new SessionList.First(event.name())))));
            group.last()
                    .forEach(event -> cases.add(
                            new Case(event.share().n(), named, cell.apply(new SessionList.Last(event.name())))));
            for (SessionAnswer.PeriodAnswer period : group.periods()) {
                Optional<Instant> start = Optional.of(period.start().toInstant());
                cases.add(new Case(period.counts().persons(), named, cell.apply(new SessionList.All(start))));
                cases.add(new Case(period.counts().bounces(), named, cell.apply(new SessionList.Bounced(start))));
            }
        }
        return cases.stream();
    }

    private Stream<Case> drivers() {
        boolean isFunnel = random.nextInt(3) == 0;
        List<FunnelStep> steps = List.of(FunnelStep.of(matcher()), FunnelStep.of(matcher()));
        Segment target = Segment.Did.once(matcher());
        Optional<Segment> base = one(List.of(Optional.empty(), Optional.of(RandomFilters.segment(random, 1))));
        var compared = new DriversCompared(true, true, List.of(new DriversProperty(matcher(), new Field.Channel())));
        BiFunction<Scope, Integer, DriversQuestion> question = (within, most) -> new DriversQuestion(
                within,
                isFunnel
                        ? new DriversGroups.Funnel(new FunnelEntrantsQuestion(new FunnelQuestion(
                                Scope.everything(scope.zone()).by(within.subject()),
                                steps,
                                Duration.ofDays(3),
                                Optional.empty(),
                                false)))
                        : new DriversGroups.Segments(target, base),
                compared,
                new DriversLimits(100, 1, 100));
        DriversAnswer answer = index.ask(question.apply(scope, top));
        List<Case> cases = new ArrayList<>();
        for (DriversGroup group : DriversGroup.values()) {
            boolean isTarget = group == DriversGroup.TARGET;
            cases.add(new Case(
                    isTarget ? answer.target() : answer.base(),
                    true,
                    (within, most) -> new DriversCell(question.apply(within, most), group, Optional.empty())));
            for (DriversAnswer.Driver driver : answer.drivers()) {
                Share share =
                        isTarget ? driver.shares().first() : driver.shares().second();
                var having = Optional.of(new DriversHaving(driver.source(), driver.value()));
                cases.add(new Case(
                        share.n(),
                        true,
                        (within, most) -> new DriversCell(question.apply(within, most), group, having)));
            }
        }
        return cases.stream();
    }

    private Stream<Case> segment() {
        List<SegmentQuestion.Named> segments = List.of(
                new SegmentQuestion.Named("one", RandomFilters.segment(random, 2)),
                new SegmentQuestion.Named("two", RandomFilters.segment(random, 2)));
        Optional<SegmentGrowth> growth =
                one(List.of(Optional.empty(), Optional.of(new SegmentGrowth(CalendarUnit.WEEK, DayOfWeek.MONDAY))));
        BiFunction<Scope, Integer, SegmentQuestion> question =
                (within, most) -> new SegmentQuestion(within, segments, Optional.empty(), growth);
        SegmentAnswer answer = index.ask(question.apply(scope, top));
        List<Case> cases = new ArrayList<>();
        for (SegmentAnswer.Size size : answer.segments()) {
            cases.add(segment(question, size.size().n(), size.name(), Optional.empty(), Optional.empty()));
            cases.add(segment(question, size.overlaps().get(1).n(), size.name(), Optional.of("two"), Optional.empty()));
            for (int period = 0; period < answer.periods().size(); period++) {
                Instant start = answer.periods().get(period).toInstant();
                cases.add(segment(
                        question, size.growth().get(period).n(), size.name(), Optional.empty(), Optional.of(start)));
            }
        }
        return cases.stream();
    }

    private static Case segment(
            BiFunction<Scope, Integer, SegmentQuestion> question,
            long n,
            String name,
            Optional<String> and,
            Optional<Instant> period) {
        return new Case(n, true, (within, most) -> new SegmentCell(question.apply(within, most), name, and, period));
    }
}
