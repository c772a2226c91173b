package footpath.maps.persona;

import footpath.analytics.CalendarUnit;
import footpath.maps.DatePeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The personas of a map beside what the data says of those they stand for. A number that is absent is hidden: fewer
/// persons are behind it than the map shows.
///
/// @param map         slug of the map
/// @param revision    of the document; 0 if it is not kept yet
/// @param period      in which people enter, and whose events are counted
/// @param zone        of the period's days
/// @param dataThrough time of the newest event there is
/// @param measuredAt  when it was asked
/// @param took        how long answering took
/// @param minN        under so many a number is marked as small
/// @param hideBelow   counts of at least one under this are hidden
/// @param persons     how many there are with an event at any time
/// @param entrants    how many entered the map in the period
/// @param unit        how long the periods of growth are
/// @param growth      of everybody
/// @param goal        the step whose reach is asked for when a split is looked for; empty if none can be measured
/// @param personas    in order of the document
/// @param overlap     how far they are the same people
/// @param rules       what is counted, a sentence each
public record ObservedPersonas(
        String map,
        long revision,
        DatePeriod period,
        ZoneId zone,
        Optional<Instant> dataThrough,
        Instant measuredAt,
        Duration took,
        int minN,
        int hideBelow,
        Optional<Long> persons,
        Optional<Long> entrants,
        CalendarUnit unit,
        List<GrowthPoint> growth,
        Optional<Goal> goal,
        List<ObservedPersona> personas,
        PersonaOverlap overlap,
        List<String> rules) {

    public ObservedPersonas {
        growth = List.copyOf(growth);
        personas = List.copyOf(personas);
        rules = List.copyOf(rules);
    }

    /// One period of growth.
    ///
    /// @param start    its first day
    /// @param complete whether the data and the asked period reach to its end
    /// @param size     persons known at its end
    /// @param entrants persons who did what the map begins with within it; empty also if nothing begins it
    public record GrowthPoint(LocalDate start, boolean complete, Optional<Long> size, Optional<Long> entrants) {}

    /// The step a journey is meant to reach: the last one that can be measured and is not optional.
    public record Goal(String key, String title) {}
}
