package footpath.index;

import java.util.List;
import java.util.Optional;

/// The timelines that some files of an index hold: of each person the one in the newest file that knows it.
/// Safe for use by several threads.
final class LatestTimelines {
    private final List<Place> base;
    private final List<Place> newestOverlaysFirst;

    /// @param base     shards in order of persons
    /// @param overlays from oldest to newest
    LatestTimelines(List<ShardFile> base, List<ShardFile> overlays) {
        this.base = base.stream().map(Place::new).toList();
        this.newestOverlaysFirst = overlays.reversed().stream().map(Place::new).toList();
    }

    /// A file that may hold a person.
    private record Place(ShardFile file, Timelines timelines, GonePersons gone) {
        Place(ShardFile file) {
            this(file, new Timelines(file), file.gone());
        }

        Optional<Found> find(int person) {
            int subject = timelines.subjectOf(person);
            return subject < 0
                    ? Optional.empty()
                    : Optional.of(new Found(file, timelines.firstEvent(subject), timelines.endEvent(subject)));
        }
    }

    /// A timeline: the events of a file from one to before another.
    record Found(ShardFile file, int firstEvent, int endEvent) {}

    /// The timeline of a person; none if it has no events in these files.
    Optional<Found> of(int person) {
        for (Place overlay : newestOverlaysFirst) {
            Optional<Found> found = overlay.find(person);
            if (found.isPresent() || overlay.gone.contains(person)) {
                return found;
            }
        }
        return baseOf(person).flatMap(place -> place.find(person));
    }

    /// The last shard of the base that does not begin behind a person.
    private Optional<Place> baseOf(int person) {
        int low = 1;
        int high = base.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (base.get(middle).timelines.person(0) <= person) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return base.isEmpty() ? Optional.empty() : Optional.of(base.get(low - 1));
    }
}
