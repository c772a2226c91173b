package footpath.events.identity;

import footpath.events.identity.Evidence.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Identities, rules and evidence from a seed: few times, so that many links are of one time, and low limits.
record RandomEvidence(IdentityRules rules, List<Identity> names, List<Evidence> evidence) {
    private static final List<String> KINDS = List.of("user_id", "email", "device_id", "anonymous_id", "loyalty_card");

    /// A handful of identities with limits of 0 to 3.
    static RandomEvidence small(Random random) {
        Map<String, Integer> limits = new HashMap<>();
        KINDS.forEach(kind -> limits.put(kind, random.nextInt(4)));
        return of(random, 2 + random.nextInt(9), KINDS.size(), limits, 1 + random.nextInt(30));
    }

    /// So many identities of few kinds that a person can have more than a hundred.
    static RandomEvidence large(Random random) {
        Map<String, Integer> limits = new HashMap<>();
        KINDS.forEach(kind -> limits.put(kind, random.nextInt(3) == 0 ? 0 : 15 + random.nextInt(60)));
        return of(random, 120 + random.nextInt(80), 2, limits, 400);
    }

    private static RandomEvidence of(
            Random random, int identityCount, int kindCount, Map<String, Integer> limits, int evidenceCount) {
        List<String> listed = new ArrayList<>(KINDS);
        Collections.shuffle(listed, random);
        var rules = new IdentityRules(listed.subList(0, random.nextInt(3)), limits, 5, BlockedValues.USUAL);
        List<Identity> names = new ArrayList<>(IntStream.range(0, identityCount)
                .mapToObj(i -> new Identity(KINDS.get(i % kindCount), "v" + i))
                .toList());
        Collections.shuffle(names, random);
        int times = 1 + random.nextInt(evidenceCount);
        int decided = random.nextInt(5);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < evidenceCount; i++) {
            int one = random.nextInt(identityCount);
            int other = (one + 1 + random.nextInt(identityCount - 1)) % identityCount;
            IdentityPair pair = IdentityPair.of(one, other);
            if (!evidence.isEmpty() && random.nextInt(4) == 0) {
                pair = evidence.get(random.nextInt(i)).pair();
            }
            evidence.add(evidence(random, pair, random.nextInt(times), i, decided));
        }
        return new RandomEvidence(rules, List.copyOf(names), List.copyOf(evidence));
    }

    private static Evidence evidence(Random random, IdentityPair pair, long time, long recorded, int decided) {
        return switch (random.nextInt(20) < 2 * decided ? random.nextInt(3) : 2) {
            case 0 -> new Evidence.Cut(pair, time, recorded);
            case 1 -> new Evidence.Link(pair, Strength.FORCED, time, recorded);
            default -> new Evidence.Link(pair, Strength.SEEN, time, recorded);
        };
    }

    NaivePersons naive() {
        return NaivePersons.of(rules, names, evidence);
    }

    IdentityGraph empty() {
        return new IdentityGraph(rules, names::get);
    }

    IdentityGraph graph() {
        return IdentityGraph.of(rules, names::get, evidence.stream());
    }

    RandomEvidence with(List<? extends Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new RandomEvidence(rules, names, List.copyOf(all));
    }

    RandomEvidence first(int count) {
        return new RandomEvidence(rules, names, evidence.subList(0, count));
    }

    /// Tries a law on evidence of which a small one comes first, since it is easier to understand.
    static void forEachSeed(int small, int large, BiConsumer<Random, RandomEvidence> law) {
        for (int seed = 0; seed < small + large; seed++) {
            var random = new Random(seed);
            RandomEvidence given = seed < small ? RandomEvidence.small(random) : RandomEvidence.large(random);
            try {
                law.accept(random, given);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + " of " + small + " small: " + given, failed);
            }
        }
    }
}
