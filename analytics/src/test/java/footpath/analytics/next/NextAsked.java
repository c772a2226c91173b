package footpath.analytics.next;

import footpath.analytics.RandomFilters;
import footpath.analytics.RandomPattern;
import footpath.analytics.Scope;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A random question and the meaning of its pattern.
record NextAsked(NextQuestion question, RandomPattern pattern) {
    static NextAsked of(Random random) {
        List<EventMatcher> conditions = Stream.generate(() -> RandomFilters.matcher(random))
                .limit(1 + random.nextInt(4))
                .toList();
        RandomPattern pattern = RandomPattern.of(random, conditions.size());
        List<Field> fields = List.of(new Field.Property("brand"), new Field.Property("mixed"), new Field.Channel());
        var question = new NextQuestion(
                RandomFilters.scope(random),
                conditions,
                pattern.text(),
                RandomFilters.one(random, List.of(NextDirection.values())),
                RandomFilters.matcher(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.one(random, fields)),
                random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.window(random)),
                RandomFilters.one(random, List.of(NextCounted.values())),
                1 + random.nextInt(6));
        return new NextAsked(question, pattern);
    }

    /// Events of one name or two right after one another, and perhaps others that must not be between.
    static NextAsked ofRow(Random random) {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Collections.shuffle(names, random);
        List<EventMatcher> conditions = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean isPair = i == 0 && random.nextInt(4) == 0;
            conditions.add(new EventMatcher(
                    isPair ? List.of(names.getLast(), "nothing", names.get(i)) : List.of(names.get(i)),
                    Condition.ALWAYS));
        }
        var text = new StringBuilder();
        List<RandomPattern.Term> terms = new ArrayList<>();
        int length = 1 + random.nextInt(count);
        for (int i = 0; i < length; i++) {
            text.append("(?").append(i + 1).append(")");
            terms.add(new RandomPattern.Term(i, RandomPattern.Between.NOTHING, List.of()));
        }
        var question = new NextQuestion(
                Scope.everything(ZoneOffset.UTC).by(RandomFilters.scope(random).subject()),
                conditions,
                text.toString(),
                NextDirection.AFTER,
                new EventMatcher(List.of(), Condition.ALWAYS),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Field.Channel()),
                random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.window(random)),
                RandomFilters.one(random, List.of(NextCounted.values())),
                1 + random.nextInt(6));
        return new NextAsked(question, new RandomPattern(text.toString(), terms));
    }

    NextAsked in(Scope scope) {
        var question = new NextQuestion(
                scope,
                this.question.conditions(),
                this.question.pattern(),
                this.question.direction(),
                this.question.taken(),
                this.question.field(),
                this.question.within(),
                this.question.counted(),
                this.question.top());
        return new NextAsked(question, pattern);
    }
}
