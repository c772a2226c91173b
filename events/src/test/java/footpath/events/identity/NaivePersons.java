package footpath.events.identity;

import footpath.events.identity.Evidence.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is one person, by the words of the rules and sets of identities: slow and plain.
record NaivePersons(
        IdentityRules rules, Set<Set<Identity>> persons, List<Reasons.Joined> joined, List<Reasons.Refused> refused) {

    private record Link(IdentityPair pair, Identity one, Identity other, Strength strength, long timeMicros) {}

    static NaivePersons of(IdentityRules rules, List<Identity> names, Collection<? extends Evidence> evidence) {
        List<Link> links = new ArrayList<>();
        var pairs = evidence.stream().collect(Collectors.groupingBy(Evidence::pair));
        pairs.forEach((pair, about) -> link(rules, names, pair, about).ifPresent(links::add));
        links.sort(Comparator.comparing((Link link) -> link.strength() == Strength.SEEN)
                .thenComparingLong(Link::timeMicros)
                .thenComparing(Link::one, rules::compare)
                .thenComparing(Link::other, rules::compare));

        List<Set<Identity>> persons = new ArrayList<>();
        names.forEach(name -> persons.add(Set.of(name)));
        List<Reasons.Joined> joined = new ArrayList<>();
        List<Reasons.Refused> refused = new ArrayList<>();
        for (Link link : links) {
            Set<Identity> left = person(persons, link.one());
            Set<Identity> right = person(persons, link.other());
            if (left.contains(link.other())) {
                continue;
            }
            Optional<String> tooMany = tooMany(rules, left, right);
            if (link.strength() == Strength.SEEN && tooMany.isPresent()) {
                refused.add(new Reasons.Refused(
                        link.pair(),
                        link.one(),
                        link.other(),
                        link.timeMicros(),
                        tooMany.get(),
                        rules.limit(tooMany.get())));
            } else {
                Set<Identity> both = new HashSet<>(left);
                both.addAll(right);
                persons.removeAll(List.of(left, right));
                persons.add(both);
                joined.add(
                        new Reasons.Joined(link.pair(), link.one(), link.other(), link.strength(), link.timeMicros()));
            }
        }
        return new NaivePersons(rules, new HashSet<>(persons), joined, refused);
    }

    private static Set<Identity> person(List<Set<Identity>> persons, Identity identity) {
        return persons.stream()
                .filter(person -> person.contains(identity))
                .findAny()
                .orElseThrow();
    }

    private static Optional<Link> link(
            IdentityRules rules, List<Identity> names, IdentityPair pair, List<? extends Evidence> about) {
        long cut = Long.MIN_VALUE;
        long firstForced = Long.MAX_VALUE;
        long lastForced = Long.MIN_VALUE;
        long seen = Long.MAX_VALUE;
        for (Evidence one : about) {
            if (one instanceof Evidence.Cut) {
                cut = Math.max(cut, one.timeMicros());
            } else if (((Evidence.Link) one).strength() == Strength.SEEN) {
                seen = Math.min(seen, one.timeMicros());
            } else {
                firstForced = Math.min(firstForced, one.timeMicros());
                lastForced = Math.max(lastForced, one.timeMicros());
            }
        }
        List<Identity> both = new ArrayList<>(List.of(names.get(pair.lower()), names.get(pair.higher())));
        both.sort(rules::compare);
        if (lastForced > cut) {
            long time = cut == Long.MIN_VALUE ? firstForced : lastForced;
            return Optional.of(new Link(pair, both.get(0), both.get(1), Strength.FORCED, time));
        }
        return cut == Long.MIN_VALUE
                ? Optional.of(new Link(pair, both.get(0), both.get(1), Strength.SEEN, seen))
                : Optional.empty();
    }

    private static Optional<String> tooMany(IdentityRules rules, Set<Identity> left, Set<Identity> right) {
        return left.stream()
                .map(Identity::kind)
                .distinct()
                .filter(kind -> count(right, kind) > 0)
                .filter(kind -> rules.limit(kind) > 0 && count(left, kind) + count(right, kind) > rules.limit(kind))
                .min(rules::compareKinds);
    }

    private static long count(Set<Identity> identities, String kind) {
        return identities.stream().filter(one -> one.kind().equals(kind)).count();
    }

    Set<Identity> keys() {
        return persons.stream()
                .map(person -> rules.primary(person).orElseThrow())
                .collect(Collectors.toSet());
    }
}
