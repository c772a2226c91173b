package footpath.server.map;

import footpath.analytics.Population;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.MapHierarchy;
import footpath.maps.MapHierarchy.Place;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.HandOver;
import footpath.maps.measure.MapMeasurer;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredMap;
import footpath.server.Footpath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All maps as they stand below each other, with who walks them and who goes on from one to the next.
public final class Landscape {
    private final Footpath footpath;
    private final MapMeasurer measurer;

    public Landscape(Footpath footpath) {
        this.footpath = footpath;
        this.measurer = new MapMeasurer(footpath.asker(), footpath.clock());
    }

    /// Measures each map, and the way from each to the one that stands behind it below the same map. Costs a scan of
    /// the index for each of both; what was asked before is remembered.
    ///
    /// @param period     in which people enter; empty: of each map its own
    /// @param population who may be looked at
    public LandscapeBody measured(Optional<DatePeriod> period, Population population) {
        Map<String, StoredMap> stored = new HashMap<>();
        footpath.maps().list().forEach(each -> stored.put(each.map().slug(), each));
        MapHierarchy hierarchy =
                MapHierarchy.of(stored.values().stream().map(StoredMap::map).toList());
        MeasureChoice choice = new MeasureChoice(period, Optional.empty());
        return footpath.askOf(population, snapshot -> {
            Map<String, MeasuredMap> measured = new HashMap<>();
            stored.forEach((slug, each) ->
                    measured.put(slug, measurer.measure(each.map(), each.revision(), snapshot, choice)));
            List<HandOver> handOvers = neighbours(hierarchy.roots(), new ArrayList<>()).stream()
                    .map(pair -> measurer.handOver(pair.from(), pair.to(), snapshot, choice))
                    .toList();
            return LandscapeBody.of(hierarchy, measured, handOvers, footpath.clock());
        });
    }

    private record Neighbours(JourneyMap from, JourneyMap to) {}

    private static List<Neighbours> neighbours(List<Place> places, List<Neighbours> found) {
        for (Place place : places) {
            List<Place> below = place.below();
            for (int i = 1; i < below.size(); i++) {
                found.add(new Neighbours(below.get(i - 1).map(), below.get(i).map()));
            }
            neighbours(below, found);
        }
        return found;
    }
}
