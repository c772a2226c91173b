package footpath.server.activity;

import footpath.maps.activity.Activities;
import footpath.maps.activity.Activity;
import footpath.maps.history.MapRevision;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells what happened to maps. Safe for use by many threads.
public final class MapActivity {
    private static final int PAGE = 1_000;

    private final Footpath footpath;
    private final Maps maps;

    public MapActivity(Footpath footpath) {
        this.footpath = footpath;
        this.maps = new Maps(footpath);
    }

    /// What is asked for.
    ///
    /// @param kinds  only these; all if empty
    /// @param person only what this person did, however the name is capitalised; everybody if empty
    /// @param before only what happened before
    /// @param limit  at most so many, and those that happened at the same moment as the last one
    public record Asked(Set<Activity.Kind> kinds, Optional<String> person, Optional<Instant> before, int limit) {
        public Asked {
            kinds = Set.copyOf(kinds);
        }

        private boolean wants(Activity one) {
            return (kinds.isEmpty() || kinds.contains(one.kind()))
                    && before.map(one.at()::isBefore).orElse(true)
                    && person.map(name -> one.person().map(MapActivity::plain).equals(Optional.of(plain(name))))
                            .orElse(true);
        }
    }

    /// Part of what happened.
    ///
    /// @param activities the latest first
    /// @param persons    everybody who did something of it all, by name
    /// @param next       before when there is more; empty if there is not
    public record Told(List<Activity> activities, List<String> persons, Optional<Instant> next) {
        public Told {
            activities = List.copyOf(activities);
            persons = List.copyOf(persons);
        }
    }

    /// What happened to a map. Costs the length of its history.
    ///
    /// @throws footpath.server.Fault if there is no such map
    public Told of(String slug, Asked asked) {
        String map = maps.find(slug).map().slug();
        List<Activity> all = new Activities()
                .revisions(revisions(map))
                .comments(footpath.comments().list(map))
                .signatures(footpath.signatures().list(map))
                .reviews(footpath.reviews().list(map))
                .votes(footpath.votes().list(map), footpath.clock().instant())
                .list();
        List<Activity> wanted = all.stream().filter(asked::wants).toList();
        List<Activity> told = page(wanted, asked.limit());
        List<String> persons = all.stream()
                .flatMap(one -> one.person().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return new Told(
                told,
                persons,
                told.size() < wanted.size() ? Optional.of(told.getLast().at()) : Optional.empty());
    }

    private static List<Activity> page(List<Activity> wanted, int limit) {
        int end = Math.min(limit, wanted.size());
        while (end > 0
                && end < wanted.size()
                && wanted.get(end).at().equals(wanted.get(end - 1).at())) {
            end++;
        }
        return wanted.subList(0, end);
    }

    private List<MapRevision> revisions(String map) {
        List<MapRevision> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<MapRevision> page;
        do {
            page = footpath.maps().revisions(map, before, PAGE);
            all.addAll(page);
            before = page.isEmpty() ? 0 : page.getLast().revision();
        } while (page.size() == PAGE);
        return all;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
