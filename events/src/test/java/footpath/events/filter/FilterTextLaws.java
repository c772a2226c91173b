package footpath.events.filter;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.PropertyValue;
import footpath.events.filter.Condition.Relation;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilterTextLaws {
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final List<String> WORDS = List.of(
            "visit",
            "Basket bought",
            "and",
            "or",
            "not",
            "any",
            "any event",
            "all",
            "in",
            "where",
            "channel",
            "trait",
            "trait x",
            "a  b",
            " a",
            "a ",
            "",
            "\"",
            "\\",
            "a\\\"b",
            "x=y",
            "(",
            ")",
            ",",
            "<",
            "!",
            "1",
            "-1.5e3",
            "true",
            "45-54",
            "\t",
            "\n",
            "ümlaut",
            "日本",
            "😀",
            "always",
            "never",
            "1 2",
            "it's",
            "a/b:c",
            "\u00a0");

    @Test
    void whatIsPrintedReadsBackEqual() {
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            Condition condition = condition(random, 4);
            assertThat(FilterText.parseCondition(FilterText.print(condition)))
                    .as("seed %d: %s", seed, FilterText.print(condition))
                    .isEqualTo(condition);
            var matcher = new EventMatcher(
                    Stream.generate(() -> word(random)).limit(random.nextInt(3)).toList(), condition);
            assertThat(FilterText.parseMatcher(FilterText.print(matcher)))
                    .as("seed %d: %s", seed, FilterText.print(matcher))
                    .isEqualTo(matcher);
        }
    }

    @Test
    void anyTextIsEitherReadOrRefusedWithAPosition() {
        String alphabet = "ab 1\"\\(),=!<>andornotinwhere";
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            try {
                EventMatcher matcher = FilterText.parseMatcher(text.toString());
                assertThat(FilterText.parseMatcher(FilterText.print(matcher))).isEqualTo(matcher);
            } catch (InvalidFilter refused) {
                assertThat(refused.column()).isBetween(1, text.length() + 1);
            }
        }
    }

    private static Condition condition(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new Condition.Exists(field(random));
            case 1 -> new Condition.Contains(field(random), word(random));
            case 2 ->
                new Condition.OneOf(
                        field(random),
                        Stream.generate(() -> value(random))
                                .limit(1 + random.nextInt(3))
                                .toList());
            case 3 ->
                new Condition.Compare(field(random), RELATIONS.get(random.nextInt(RELATIONS.size())), value(random));
            case 4 -> new Condition.All(parts(random, depth));
            case 5 -> new Condition.Any(parts(random, depth));
            default -> new Condition.Not(condition(random, depth - 1));
        };
    }

    private static List<Condition> parts(Random random, int depth) {
        return Stream.generate(() -> condition(random, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }

    private static Field field(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Field.Channel();
            case 1 -> new Field.Trait(word(random));
            default -> new Field.Property(word(random));
        };
    }

    private static PropertyValue value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new PropertyValue.Flag(random.nextBoolean());
            case 1 -> new PropertyValue.Numeric(random.nextInt(100) - 50);
            case 2 -> new PropertyValue.Numeric(random.nextBoolean() ? -0.0 : random.nextGaussian() * 1e30);
            default -> new PropertyValue.Text(word(random));
        };
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
