package footpath.analytics;

import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.events.filter.Field;
import footpath.index.CodeColumn;
import footpath.index.PropertyColumn;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A condition compiled for one shard: over the positions of its events, or over its subjects.
///
/// A condition over one field is one table, with an entry for each value of that field in the shard, filled by
/// testing the value itself; so the compiled form cannot disagree with [Evaluation]. Conditions over several
/// fields combine such tables. Columns are touched only when a condition needs them. Safe for use by several
/// threads.
public abstract class EventTest {
    /// Holds everywhere.
    public static final EventTest ALWAYS = new Constant(true);

    private static final EventTest NEVER = new Constant(false);

    private EventTest() {}

    /// Whether it holds everywhere, so that it need not be asked.
    public final boolean isAlways() {
        return this instanceof Constant constant && constant.holds;
    }

    /// Whether the condition holds for the event at a position (or the subject, if it was compiled for subjects).
    public abstract boolean test(int position);

    /// Tests many positions at once.
    ///
    /// @param count   how many; the first entries
    /// @param results receives 1 for each that it holds for, 0 for the others
    void testAll(int[] positions, int count, int[] results) {
        for (int i = 0; i < count; i++) {
            results[i] = test(positions[i]) ? 1 : 0;
        }
    }

    /// Compiles a condition on properties and channel for the events of a shard.
    public static EventTest ofEvents(Condition condition, Shard shard) {
        return compile(condition, shard);
    }

    /// Compiles a condition on traits for the subjects of a shard.
    static EventTest ofSubjects(Condition condition, Shard shard) {
        return compile(condition, shard);
    }

    private static EventTest compile(Condition condition, Shard shard) {
        Set<Field> fields = MatcherRules.fieldsOf(condition);
        return switch (fields.size()) {
            case 0 -> Evaluation.holds(condition, field -> Optional.empty()) ? ALWAYS : NEVER;
            case 1 -> table(condition, fields.iterator().next(), shard);
            default -> combine(condition, shard);
        };
    }

    private static EventTest table(Condition condition, Field field, Shard shard) {
        return switch (field) {
            case Field.Property(String name) -> table(condition, shard.property(name));
            case Field.Trait(String name) -> table(condition, shard.trait(name));
            case Field.Channel() -> channelTable(condition, shard);
        };
    }

    private static EventTest table(Condition condition, PropertyColumn column) {
        boolean[] holds = column.holding(condition, value -> Evaluation.holds(condition, field -> value));
        return new Table(column.codes(), holds);
    }

    private static EventTest channelTable(Condition condition, Shard shard) {
        List<String> dictionary = shard.channelDictionary();
        boolean[] holds = new boolean[dictionary.size()];
        for (int code = 0; code < holds.length; code++) {
            String channel = dictionary.get(code);
            Optional<PropertyValue> value =
                    channel.isEmpty() ? Optional.empty() : Optional.of(new PropertyValue.Text(channel));
            holds[code] = Evaluation.holds(condition, field -> value);
        }
        return new Table(shard.channels(), holds);
    }

    private static EventTest combine(Condition condition, Shard shard) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new All(compileParts(parts, shard));
            case Condition.Any(List<Condition> parts) -> new Any(compileParts(parts, shard));
            case Condition.Not(Condition part) -> new Not(compile(part, shard));
            case Condition.Exists _, Condition.OneOf _, Condition.Compare _, Condition.Contains _ ->
                throw new IllegalStateException("a comparison looks at one field: " + condition);
        };
    }

    private static EventTest[] compileParts(List<Condition> parts, Shard shard) {
        List<EventTest> tests = new ArrayList<>();
        parts.forEach(part -> tests.add(compile(part, shard)));
        return tests.toArray(EventTest[]::new);
    }

    private static final class Constant extends EventTest {
        private final boolean holds;

        Constant(boolean holds) {
            this.holds = holds;
        }

        @Override
        public boolean test(int position) {
            return holds;
        }
    }

    private static final class Table extends EventTest {
        private final CodeColumn codes;
        private final boolean[] holds;

        Table(CodeColumn codes, boolean[] holds) {
            this.codes = codes;
            this.holds = holds;
        }

        @Override
        public boolean test(int position) {
            return holds[codes.at(position)];
        }

        @Override
        void testAll(int[] positions, int count, int[] results) {
            codes.copyTo(positions, count, results);
            for (int i = 0; i < count; i++) {
                results[i] = holds[results[i]] ? 1 : 0;
            }
        }
    }

    private static final class All extends EventTest {
        private final EventTest[] parts;

        All(EventTest[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean test(int position) {
            for (EventTest part : parts) {
                if (!part.test(position)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Any extends EventTest {
        private final EventTest[] parts;

        Any(EventTest[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean test(int position) {
            for (EventTest part : parts) {
                if (part.test(position)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Not extends EventTest {
        private final EventTest part;

        Not(EventTest part) {
            this.part = part;
        }

        @Override
        public boolean test(int position) {
            return !part.test(position);
        }
    }
}
