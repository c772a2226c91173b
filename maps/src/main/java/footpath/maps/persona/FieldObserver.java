package footpath.maps.persona;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Share;
import footpath.analytics.segment.SegmentValuesAnswer;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.filter.Field;
import footpath.maps.measure.Hiding;
import footpath.maps.persona.ObservedPersona.ObservedField;
import footpath.maps.persona.ObservedPersona.ObservedNumbers;
import footpath.maps.persona.ObservedPersona.ObservedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Tells the values that the members of one persona have, and which of them more or fewer of them have than others.
/// Confined to one thread.
final class FieldObserver {
    private static final int MOST_COMPARED = 100;
    private static final int MOST_TOLD = 6;

    private final SegmentValuesAnswer answer;
    private final int group;
    private final Hiding hiding;
    private final int minimum;
    private final Set<String> own;
    private final Believed believed;
    private final Contrasts<Compared> contrasts = new Contrasts<>();
    private final Map<Field, Double> largest = new HashMap<>();

    private record Compared(Field field, BreakdownValue value) {}

    /// @param group    number of the persona's segment in the answer
    /// @param minimum  so many of everybody must have a value for it to be compared
    /// @param own      traits its segment is made of; they differ by definition, and are not compared
    /// @param believed what the team wrote
    FieldObserver(
            SegmentValuesAnswer answer, int group, Hiding hiding, int minimum, Set<String> own, Believed believed) {
        this.answer = answer;
        this.group = group;
        this.hiding = hiding;
        this.minimum = minimum;
        this.own = own;
        this.believed = believed;
        answer.traits().stream().filter(values -> !isOwn(values.field())).forEach(this::compareTrait);
        answer.fields().forEach(this::compareRows);
    }

    private boolean isOwn(Field field) {
        return field instanceof Field.Trait(String name) && own.contains(name);
    }

    private void compareTrait(Values values) {
        if (TraitNumbers.fits(values)) {
            compare(
                    values.field(),
                    BreakdownValue.OTHER,
                    TraitNumbers.of(values, group).above());
        } else {
            compareRows(values);
        }
    }

    private void compareRows(Values values) {
        told(values).stream()
                .filter(row -> row.persons().getFirst() >= minimum)
                .limit(MOST_COMPARED)
                .forEach(row -> compare(values.field(), row.value(), held(values, row)));
    }

    /// The values that are told. That nothing is known of a trait or a property is none; that an event came by no
    /// channel is.
    private static List<Row> told(Values values) {
        return values.field() instanceof Field.Channel
                ? values.rows()
                : values.rows().stream()
                        .filter(row -> row.value() instanceof BreakdownValue.Value)
                        .toList();
    }

    private void compare(Field field, BreakdownValue value, HeldValue held) {
        if (held.isComparable()) {
            contrasts.add(new Compared(field, value), held.gap());
            largest.merge(field, Math.abs(held.gap().difference().orElse(0)), Math::max);
        }
    }

    /// Who has a value: of a trait among those of whom any is known, else among those with an event.
    private HeldValue held(Values values, Row row) {
        boolean isTrait = values.field() instanceof Field.Trait;
        return new HeldValue(
                row.persons().get(group),
                isTrait ? known(values, group) : answer.active().get(group),
                row.persons().getFirst(),
                isTrait ? known(values, 0) : answer.active().getFirst());
    }

    private static long known(Values values, int group) {
        return told(values).stream().mapToLong(row -> row.persons().get(group)).sum();
    }

    /// Channels, most members first.
    List<ObservedValue> channels() {
        return answer.fields().stream()
                .filter(values -> values.field() instanceof Field.Channel)
                .findFirst()
                .map(values -> values(values, told(values).size()))
                .orElse(List.of());
    }

    /// Properties and traits that tell a device.
    List<ObservedField> devices() {
        List<ObservedField> devices = new ArrayList<>();
        answer.fields().stream()
                .filter(values -> values.field() instanceof Field.Property)
                .forEach(values -> devices.add(observed(values)));
        answer.traits().stream()
                .filter(values -> Devices.tells(name(values.field())))
                .forEach(values -> devices.add(observed(values)));
        return devices;
    }

    /// All other traits: the largest difference first, those of the segment last.
    List<ObservedField> traits() {
        return answer.traits().stream()
                .filter(values -> !Devices.tells(name(values.field())))
                .sorted(Comparator.comparing((Values values) -> isOwn(values.field()))
                        .thenComparingDouble(values -> -largest.getOrDefault(values.field(), 0.0)))
                .map(this::observed)
                .toList();
    }

    private ObservedField observed(Values values) {
        Field field = values.field();
        boolean isNumber = field instanceof Field.Trait && TraitNumbers.fits(values);
        List<ObservedValue> told = isNumber ? List.of() : values(values, MOST_TOLD);
        return new ObservedField(
                name(field),
                field instanceof Field.Trait,
                isOwn(field),
                told,
                isNumber ? 0 : told(values).size() - told.size(),
                isNumber ? Optional.of(numbers(values)) : Optional.empty(),
                field instanceof Field.Trait ? known(values) : Optional.empty());
    }

    /// Of how many members any value is known.
    private Optional<Share> known(Values values) {
        HeldValue known = new HeldValue(
                known(values, group),
                answer.persons().get(group),
                known(values, 0),
                answer.persons().getFirst());
        long unknown = known.ofMembers() - known.members();
        return known.isHidden(hiding) || hiding.hides(unknown) ? Optional.empty() : Optional.of(known.ofTheMembers());
    }

    private static String name(Field field) {
        return switch (field) {
            case Field.Trait(String name) -> name;
            case Field.Property(String name) -> name;
            case Field.Channel() -> "channel";
        };
    }

    private ObservedNumbers numbers(Values values) {
        TraitNumbers numbers = TraitNumbers.of(values, group);
        HeldValue above = numbers.above();
        boolean isHidden = hiding.hides(above.ofMembers() / 4) || hiding.hides(above.ofAll() - above.ofMembers());
        return new ObservedNumbers(
                isHidden ? Optional.empty() : Quartiles.of(numbers.one()),
                isHidden ? Optional.empty() : Quartiles.of(numbers.whole()),
                above(values.field(), numbers));
    }

    private ObservedValue above(Field field, TraitNumbers numbers) {
        HeldValue above = numbers.above();
        boolean isHidden = above.isHidden(hiding);
        return new ObservedValue(
                Optional.of("above " + Sentences.number(numbers.median())),
                false,
                isHidden ? Optional.empty() : Optional.of(above.ofTheMembers()),
                isHidden ? Optional.empty() : Optional.of(above.ofEverybody()),
                Optional.empty(),
                Optional.empty(),
                isHidden ? OptionalDouble.empty() : contrasts.adjusted(new Compared(field, BreakdownValue.OTHER)));
    }

    private List<ObservedValue> values(Values values, int most) {
        Set<BreakdownValue> hidden = hidden(values);
        return told(values).stream()
                .sorted(Comparator.comparingLong((Row row) -> -row.persons().get(group)))
                .limit(most)
                .map(row -> value(values, row, hidden.contains(row.value())))
                .toList();
    }

    /// Where one value alone is hidden it could be worked out from the others, so the least of those goes with it.
    private Set<BreakdownValue> hidden(Values values) {
        Set<BreakdownValue> hidden = new HashSet<>();
        told(values).stream().filter(row -> held(values, row).isHidden(hiding)).forEach(row -> hidden.add(row.value()));
        if (hidden.size() == 1) {
            told(values).stream()
                    .filter(row -> row.persons().get(group) > 0 && !hidden.contains(row.value()))
                    .min(Comparator.comparingLong(row -> row.persons().get(group)))
                    .ifPresent(row -> hidden.add(row.value()));
        }
        return hidden;
    }

    private ObservedValue value(Values values, Row row, boolean isHidden) {
        Optional<String> name =
                row.value() instanceof BreakdownValue.Value known ? Optional.of(known.toString()) : Optional.empty();
        HeldValue held = held(values, row);
        boolean isTold = !isHidden && !row.events().isEmpty();
        return new ObservedValue(
                name,
                name.filter(known -> believed.names(values.field(), known)).isPresent(),
                isHidden ? Optional.empty() : Optional.of(held.ofTheMembers()),
                isHidden ? Optional.empty() : Optional.of(held.ofEverybody()),
                isTold ? Optional.of(new Share(row.events().get(group), events(values, group))) : Optional.empty(),
                isTold ? Optional.of(new Share(row.events().getFirst(), events(values, 0))) : Optional.empty(),
                isHidden ? OptionalDouble.empty() : contrasts.adjusted(new Compared(values.field(), row.value())));
    }

    private static long events(Values values, int group) {
        return values.rows().stream().mapToLong(row -> row.events().get(group)).sum();
    }
}
