package footpath.analytics.funnel;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Scope;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules of a funnel with options, word by word, over plain events: every choice of events is tried.
final class OptionOracle {
    private final FunnelQuestion question;
    private final FunnelOptions options;
    private final FunnelRules rules;
    private final int stepCount;
    private final Map<String, Timeline> whole = new HashMap<>();
    final Map<Timeline, Try> best = new HashMap<>();
    final long[] conversions;

    OptionOracle(FunnelQuestion question, MemoryEventLog log) {
        this.question = question;
        this.options = question.options();
        this.rules = options.rules();
        this.stepCount = question.steps().size();
        this.conversions = new long[stepCount];
        Scope allTime =
                Scope.everything(question.scope().zone()).by(question.scope().subject());
        Timeline.of(log, allTime).forEach(timeline -> whole.put(timeline.person(), timeline));
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            walk(timeline);
        }
    }

    /// One event: its time after ties are told, the end of a window that begins with it, the steps it can fill, and the
    /// steps after which it must not come.
    record Seen(
            long time,
            long windowEnd,
            Timeline.Entry entry,
            Set<Integer> steps,
            Set<Integer> breaks,
            Set<Integer> excludes) {}

    /// Steps taken and the events that filled them.
    record Chain(List<Integer> steps, List<Seen> events) {
        int last() {
            return steps.getLast();
        }

        long entry() {
            return events.getFirst().time();
        }

        long end() {
            return events.getLast().time();
        }

        long windowEnd() {
            return events.getFirst().windowEnd();
        }

        List<Long> times() {
            return events.stream().map(Seen::time).toList();
        }
    }

    /// What a person made of it: when each place was reached, and by which event.
    record Try(int depth, TreeMap<Integer, Long> times, Map<Integer, Timeline.Entry> events) {
        long entry() {
            return times.firstEntry().getValue();
        }

        long end() {
            return times.lastEntry().getValue();
        }
    }

    private void walk(Timeline timeline) {
        List<Seen> all = seen(timeline);
        Optional<Try> found = Optional.empty();
        for (List<Seen> events : byConstant(all)) {
            Optional<Try> one = options.order() == FunnelOrder.ANY ? anyOrder(events) : inOrder(events);
            if (one.isPresent() && (found.isEmpty() || isBetter(one.get(), found.get()))) {
                found = one;
            }
            if (options.counting() == FunnelCounting.CONVERSIONS) {
                convert(events);
            }
        }
        found.ifPresent(one -> best.put(timeline, one));
    }

    private boolean isBetter(Try one, Try other) {
        if (one.depth() != other.depth()) {
            return one.depth() > other.depth();
        }
        if (rules.entry() != FunnelRules.Entry.LATEST) {
            return one.entry() < other.entry();
        }
        return one.end() != other.end() ? one.end() < other.end() : one.entry() > other.entry();
    }

    // ---- what is seen

    private List<Seen> seen(Timeline timeline) {
        List<Seen> seen = new ArrayList<>();
        Set<List<Object>> told = new LinkedHashSet<>();
        for (Timeline.Entry entry : timeline.events()) {
            if (kinds(entry).isEmpty() && !FunnelSight.seesEveryEvent(options)) {
                continue;
            }
            long time = entry.time();
            if (rules.ties() == FunnelRules.Ties.SAME_SECOND) {
                time -= Math.floorMod(time, 1_000_000L);
            }
            if (rules.ties() == FunnelRules.Ties.TWO_SECONDS && !seen.isEmpty()) {
                long run = seen.getLast().time();
                time = time <= run + 2_000_000 ? run : time;
            }
            Set<Integer> steps = steps(entry, timeline);
            Set<Integer> excludes = excludes(entry);
            List<Object> kind = List.of(time, kinds(entry));
            Set<Integer> filled = steps;
            if (rules.ties() == FunnelRules.Ties.SAME_SECOND && !told.add(kind)) {
                filled = Set.of();
            }
            seen.add(
                    new Seen(time, windowEnd(time, entry, timeline), entry, filled, breaks(steps, excludes), excludes));
        }
        return truncated(seen);
    }

    private List<Integer> kinds(Timeline.Entry entry) {
        List<Integer> kinds = new ArrayList<>();
        List<EventMatcher> matchers = new ArrayList<>();
        question.steps().forEach(step -> matchers.addAll(step.matchers()));
        options.exclusions().forEach(exclusion -> matchers.add(exclusion.matcher()));
        for (int i = 0; i < matchers.size(); i++) {
            if (Evaluation.matches(matchers.get(i), entry.event())) {
                kinds.add(i);
            }
        }
        return kinds;
    }

    private long windowEnd(long time, Timeline.Entry entry, Timeline timeline) {
        return switch (question.within()) {
            case FunnelWindow.Span(Duration span) ->
                time + Micros.of(span) - (rules.windowEnd() == FunnelRules.WindowEnd.EXCLUSIVE ? 1 : 0);
            case FunnelWindow.Days(int days) ->
                Micros.of(Micros.toInstant(time)
                                .atZone(question.scope().zone())
                                .toLocalDate()
                                .plusDays(days)
                                .atStartOfDay(question.scope().zone())
                                .toInstant())
                        - 1;
            case FunnelWindow.Sessions(int sessions, Duration timeout) -> {
                int left = sessions;
                long end = entry.time();
                for (Timeline.Entry later : timeline.events()) {
                    boolean isLater =
                            timeline.events().indexOf(later) > timeline.events().indexOf(entry);
                    left -= isLater && later.time() - end > Micros.of(timeout) ? 1 : 0;
                    end = isLater && left > 0 ? later.time() : end;
                }
                yield end;
            }
        };
    }

    private Set<Integer> steps(Timeline.Entry entry, Timeline timeline) {
        Set<Integer> steps = new TreeSet<>();
        for (int step = 0; step < stepCount; step++) {
            boolean fills = question.steps().get(step).matchers().stream()
                            .anyMatch(matcher -> Evaluation.matches(matcher, entry.event()))
                    && isCalled(question.steps().get(step), entry, timeline);
            if (fills && (steps.isEmpty() || rules.eventUse() != FunnelRules.EventUse.FIRST_MATCH)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /// Whether an event that matches a step is one of those that fill it.
    private boolean isCalled(FunnelStep step, Timeline.Entry entry, Timeline timeline) {
        List<Timeline.Entry> among = switch (step.occurrence()) {
            case EVERY -> List.of(entry);
            case FIRST_IN_PERIOD -> timeline.events();
            case FIRST_EVER ->
                Objects.requireNonNull(whole.get(timeline.person())).events();
        };
        Optional<Timeline.Entry> first = among.stream()
                .filter(one -> step.matchers().stream().anyMatch(matcher -> Evaluation.matches(matcher, one.event())))
                .findFirst();
        return first.filter(one -> one.seq() == entry.seq()).isPresent();
    }

    private Set<Integer> excludes(Timeline.Entry entry) {
        Set<Integer> excludes = new TreeSet<>();
        for (FunnelExclusion exclusion : options.exclusions()) {
            if (Evaluation.matches(exclusion.matcher(), entry.event())) {
                for (int step = exclusion.after(); step < exclusion.before(); step++) {
                    excludes.add(step - 1);
                }
            }
        }
        return excludes;
    }

    private Set<Integer> breaks(Set<Integer> steps, Set<Integer> excludes) {
        Set<Integer> breaks = new TreeSet<>(excludes);
        for (int step = 0; step < stepCount && options.order() == FunnelOrder.STRICT; step++) {
            boolean breaksAfter =
                    rules.strictness() == FunnelRules.Strictness.OTHER_STEP ? !steps.isEmpty() : !steps.contains(step);
            if (breaksAfter) {
                breaks.add(step);
            }
        }
        return breaks;
    }

    private List<Seen> truncated(List<Seen> seen) {
        if (options.order() != FunnelOrder.STRICT
                || rules.strictness() != FunnelRules.Strictness.FIRST_OTHER_EVENT_ENDS) {
            return seen;
        }
        var instants = new TreeMap<Long, List<Seen>>();
        seen.forEach(one -> instants.computeIfAbsent(one.time(), missing -> new ArrayList<>())
                .add(one));
        List<Seen> kept = new ArrayList<>();
        int taken = -1;
        for (List<Seen> instant : instants.values()) {
            kept.addAll(instant);
            Set<Integer> expected = new TreeSet<>(Set.of(Math.max(0, taken)));
            while (holds(instant, taken + 1)) {
                expected.add(++taken);
            }
            if (taken >= 0
                    && instant.stream().anyMatch(one -> one.steps().stream().noneMatch(expected::contains))) {
                break;
            }
        }
        return kept;
    }

    private static boolean holds(List<Seen> instant, int step) {
        return instant.stream().anyMatch(one -> one.steps().contains(step));
    }

    private List<List<Seen>> byConstant(List<Seen> all) {
        if (options.constant().isEmpty()) {
            return List.of(all);
        }
        Map<List<PropertyValue>, List<Seen>> values = new LinkedHashMap<>();
        for (Seen one : all) {
            List<PropertyValue> value = constant(one);
            if (!one.steps().isEmpty() && value.size() == options.constant().size()) {
                values.computeIfAbsent(value, missing -> new ArrayList<>());
            }
        }
        values.forEach((value, events) -> all.forEach(one -> events.add(
                constant(one).equals(value)
                        ? one
                        : new Seen(one.time(), one.windowEnd(), one.entry(), Set.of(), one.breaks(), one.excludes()))));
        return List.copyOf(values.values());
    }

    private List<PropertyValue> constant(Seen one) {
        return options.constant().stream()
                .flatMap(field -> value(field, one.entry(), Map.of()).stream())
                .toList();
    }

    static Optional<PropertyValue> value(Field field, Timeline.Entry entry, Map<String, PropertyValue> traits) {
        return switch (field) {
            case Field.Property(String name) ->
                Optional.ofNullable(entry.event().properties().get(name));
            case Field.Trait(String name) -> Optional.ofNullable(traits.get(name));
            case Field.Channel() ->
                Optional.of(entry.event().channel())
                        .filter(channel -> !channel.isEmpty())
                        .map(PropertyValue.Text::new);
        };
    }

    // ---- in order

    private List<Chain> chains(List<Seen> events) {
        List<Chain> chains = new ArrayList<>();
        for (Seen event : events) {
            if (event.steps().contains(0)) {
                extend(new Chain(List.of(0), List.of(event)), events, chains);
            }
        }
        return chains;
    }

    private void extend(Chain chain, List<Seen> events, List<Chain> into) {
        into.add(chain);
        for (int step = chain.last() + 1; step < stepCount; step++) {
            for (Seen event : events) {
                if (event.steps().contains(step) && mayFollow(chain, step, event, events)) {
                    List<Integer> steps = new ArrayList<>(chain.steps());
                    List<Seen> taken = new ArrayList<>(chain.events());
                    steps.add(step);
                    taken.add(event);
                    extend(new Chain(steps, taken), events, into);
                }
            }
            if (!question.steps().get(step).optional()) {
                return;
            }
        }
    }

    private boolean mayFollow(Chain chain, int step, Seen event, List<Seen> events) {
        long pause = event.time() - chain.end();
        StepGap gap = question.steps().get(step).gap();
        boolean isUsed = chain.events().contains(event);
        boolean isBroken = events.stream()
                .anyMatch(one -> one.time() > chain.end()
                        && one.time() < event.time()
                        && one.breaks().contains(chain.last()));
        return pause >= Micros.of(gap.atLeast())
                && pause <= gap.atMost().map(Micros::of).orElse(Long.MAX_VALUE)
                && pause >= 0
                && event.time() <= chain.windowEnd()
                && (!isUsed || rules.eventUse() == FunnelRules.EventUse.ALL_STEPS)
                && !isBroken;
    }

    private static final Comparator<Chain> LATER_FULLER_LOWER_SOONER = Comparator.comparingLong(
                    (Chain chain) -> -chain.entry())
            .thenComparingInt(chain -> -chain.steps().size())
            .thenComparing(Chain::steps, OptionOracle::compare)
            .thenComparing(Chain::times, OptionOracle::compare);

    private static <T extends Comparable<T>> int compare(List<T> one, List<T> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private Optional<Try> inOrder(List<Seen> events) {
        List<Chain> chains = allowed(chains(events));
        int deepest = chains.stream().mapToInt(Chain::last).max().orElse(-1);
        // At each end, and of each entry if they are tried one by one, the attempt that counts.
        boolean each = rules.entry() == FunnelRules.Entry.EARLIEST_OF_DEEPEST;
        Map<List<Long>, Chain> ends = new HashMap<>();
        for (Chain chain : chains) {
            if (chain.last() == deepest) {
                ends.merge(
                        List.of(each ? chain.entry() : 0, chain.end()),
                        chain,
                        (one, other) -> LATER_FULLER_LOWER_SOONER.compare(one, other) <= 0 ? one : other);
            }
        }
        return ends.values().stream()
                .filter(chain -> !options.dropsPersons() || !isSpoilt(chain, events))
                .min(Comparator.comparingLong((Chain chain) -> each ? chain.entry() : 0)
                        .thenComparingLong(Chain::end))
                .map(chain -> attempt(chain, events));
    }

    private List<Chain> allowed(List<Chain> chains) {
        if (rules.entry() != FunnelRules.Entry.FIRST) {
            return chains;
        }
        long first = chains.stream().mapToLong(Chain::entry).min().orElse(0);
        return chains.stream().filter(chain -> chain.entry() == first).toList();
    }

    private boolean isSpoilt(Chain chain, List<Seen> events) {
        return events.stream()
                .anyMatch(one -> one.time() > chain.end()
                        && one.time() <= chain.windowEnd()
                        && one.excludes().contains(chain.last()));
    }

    private Try attempt(Chain chain, List<Seen> events) {
        var times = new TreeMap<Integer, Long>();
        Map<Integer, Timeline.Entry> entries = new HashMap<>();
        for (int i = 0; i < chain.steps().size(); i++) {
            int step = chain.steps().get(i);
            long time = chain.events().get(i).time();
            times.put(step, time);
            entries.put(step, firstAt(time, Set.of(step), events));
        }
        return new Try(chain.last() + 1, times, entries);
    }

    private static Timeline.Entry firstAt(long time, Set<Integer> steps, List<Seen> events) {
        return events.stream()
                .filter(one -> one.time() == time && one.steps().stream().anyMatch(steps::contains))
                .findFirst()
                .orElseThrow()
                .entry();
    }

    // ---- conversions

    private void convert(List<Seen> events) {
        List<Chain> chains = chains(events);
        if (rules.entry() == FunnelRules.Entry.FIRST) {
            oneAfterTheOther(chains, events);
            return;
        }
        for (int step = 0; step < stepCount; step++) {
            int last = step;
            conversions[step] += most(
                    chains.stream().filter(chain -> chain.last() == last).toList(), Long.MIN_VALUE, new HashMap<>());
        }
    }

    /// The most chains that follow one another without overlap, all entered after a time.
    private static long most(List<Chain> chains, long after, Map<Long, Long> known) {
        Long before = known.get(after);
        if (before != null) {
            return before;
        }
        long most = 0;
        for (Chain chain : chains) {
            if (chain.entry() > after) {
                most = Math.max(most, 1 + most(chains, chain.end(), known));
            }
        }
        known.put(after, most);
        return most;
    }

    private void oneAfterTheOther(List<Chain> chains, List<Seen> events) {
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            long entry = chains.stream()
                    .mapToLong(Chain::entry)
                    .filter(time -> time > from)
                    .min()
                    .orElse(Long.MIN_VALUE);
            Optional<Chain> best = chains.stream()
                    .filter(chain -> chain.entry() == entry && entry > from)
                    .min(Comparator.comparingInt((Chain chain) -> -chain.last())
                            .thenComparingLong(Chain::end)
                            .thenComparing(LATER_FULLER_LOWER_SOONER));
            if (best.isEmpty()) {
                return;
            }
            best.get().steps().forEach(step -> conversions[step]++);
            after = best.get().last() == stepCount - 1 ? best.get().end() : stopped(best.get(), events);
        }
    }

    /// When an attempt that did not go through is over: at the first event that breaks it, or with the window.
    private long stopped(Chain chain, List<Seen> events) {
        return events.stream()
                .filter(one -> one.time() > chain.end()
                        && one.time() <= chain.windowEnd()
                        && one.breaks().contains(chain.last()))
                .mapToLong(Seen::time)
                .min()
                .orElse(chain.windowEnd());
    }

    // ---- in any order

    private Optional<Try> anyOrder(List<Seen> events) {
        boolean byFirst = rules.anyEntry() == FunnelRules.AnyOrderEntry.FIRST_STEP;
        Optional<Try> best = Optional.empty();
        for (Seen entry : events) {
            if (byFirst ? entry.steps().contains(0) : !entry.steps().isEmpty()) {
                Try one = from(entry, byFirst, events);
                boolean isOther = best.isEmpty()
                        || (rules.entry() != FunnelRules.Entry.FIRST
                                && one.entry() != best.get().entry());
                boolean isSame = best.isPresent() && one.entry() == best.get().entry() && byFirst;
                if (isOther && (best.isEmpty() || isBetter(one, best.get()))) {
                    best = Optional.of(one);
                } else if (isSame
                        && (one.depth() > best.get().depth()
                                || (one.depth() == best.get().depth()
                                        && one.end() < best.get().end()))) {
                    best = Optional.of(one);
                }
            }
        }
        return best;
    }

    private Try from(Seen entry, boolean byFirst, List<Seen> events) {
        long stop = events.stream()
                .filter(one -> one.time() > entry.time() && !one.excludes().isEmpty())
                .mapToLong(Seen::time)
                .min()
                .orElse(Long.MAX_VALUE);
        List<Seen> open = events.stream()
                .filter(one -> one.time() >= entry.time() && one.time() <= entry.windowEnd() && one.time() <= stop)
                .toList();
        var times = new TreeMap<Integer, Long>();
        for (Seen last : open) {
            List<Seen> until =
                    open.stream().filter(one -> one.time() <= last.time()).toList();
            List<Seen> free = new ArrayList<>(until);
            if (byFirst && rules.eventUse() != FunnelRules.EventUse.ALL_STEPS) {
                free.remove(entry);
            }
            int taken = (byFirst ? 1 : 0) + mostSteps(byFirst ? 1 : 0, free);
            for (int place = times.size(); place < taken; place++) {
                times.put(place, last.time());
            }
        }
        Set<Integer> entries = new TreeSet<>();
        for (int step = 0; step < (byFirst ? 1 : stepCount); step++) {
            entries.add(step);
        }
        return new Try(times.size(), times, Map.of(0, firstAt(entry.time(), entries, events)));
    }

    /// How many of the steps from one on can be given events.
    private int mostSteps(int step, List<Seen> free) {
        if (step == stepCount) {
            return 0;
        }
        int most = mostSteps(step + 1, free);
        for (Seen event : free) {
            if (event.steps().contains(step)) {
                List<Seen> rest = new ArrayList<>(free);
                if (rules.eventUse() != FunnelRules.EventUse.ALL_STEPS) {
                    rest.remove(event);
                }
                most = Math.max(most, 1 + mostSteps(step + 1, rest));
            }
        }
        return most;
    }

    // ---- what is answered

    long reached(int place) {
        return best.values().stream()
                .filter(one -> one.times().containsKey(place))
                .count();
    }

    long ended(int place) {
        return place + 1 == stepCount
                ? 0
                : best.values().stream().filter(one -> one.depth() == place + 1).count();
    }

    List<Long> sinceEntry(int place) {
        return best.values().stream()
                .filter(one -> one.times().containsKey(place))
                .map(one -> time(one, place) - one.entry())
                .toList();
    }

    List<Long> sincePrevious(int place) {
        return best.values().stream()
                .filter(one -> one.times().containsKey(place))
                .map(one -> time(one, place) - one.times().lowerEntry(place).getValue())
                .toList();
    }

    private static long time(Try one, int place) {
        return Objects.requireNonNull(one.times().get(place));
    }

    Map<BreakdownValue, List<Long>> groups() {
        Map<BreakdownValue, List<Long>> groups = new HashMap<>();
        best.forEach((timeline, one) -> value(timeline, one).ifPresent(value -> {
            List<Long> row = groups.computeIfAbsent(value, missing -> new ArrayList<>());
            for (int place = 0; place < stepCount; place++) {
                if (row.size() == place) {
                    row.add(0L);
                }
                row.set(place, row.get(place) + (one.times().containsKey(place) ? 1 : 0));
            }
        }));
        return groups;
    }

    /// In which group a person stands; empty if in none.
    private Optional<BreakdownValue> value(Timeline timeline, Try one) {
        Field field = question.breakdown().orElseThrow().field();
        List<Seen> touches = seen(timeline).stream()
                .filter(event -> !event.steps().isEmpty()
                        && value(field, event.entry(), timeline.traits()).isPresent())
                .toList();
        return switch (options.attribution()) {
            case FunnelAttribution.AtEntry() ->
                Optional.of(
                        named(value(field, Objects.requireNonNull(one.events().get(0)), timeline.traits())));
            case FunnelAttribution.AtStep(int step) ->
                Optional.ofNullable(one.events().get(step - 1))
                        .map(entry -> named(value(field, entry, timeline.traits())));
            case FunnelAttribution.FirstTouch() ->
                Optional.of(named(
                        touches.stream().findFirst().flatMap(event -> value(field, event.entry(), timeline.traits()))));
            case FunnelAttribution.LastTouch() ->
                Optional.of(named(touches.reversed().stream()
                        .findFirst()
                        .flatMap(event -> value(field, event.entry(), timeline.traits()))));
        };
    }

    private static BreakdownValue named(Optional<PropertyValue> value) {
        return value.<BreakdownValue>map(BreakdownValue.Value::new).orElse(BreakdownValue.NONE);
    }

    /// The persons on a list.
    List<String> list(FunnelList list) {
        List<String> persons = new ArrayList<>();
        best.forEach((timeline, one) -> {
            boolean isOn = switch (list) {
                case FunnelList.Reached(int step) -> one.times().containsKey(step - 1);
                case FunnelList.EnteredAt _, FunnelList.Entrants _ -> one.depth() > 0;
                case FunnelList.DroppedAfter(int step) -> one.depth() == step && step < stepCount;
            };
            if (isOn) {
                persons.add(timeline.person());
            }
        });
        return persons;
    }
}
