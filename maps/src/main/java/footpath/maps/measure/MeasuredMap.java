package footpath.maps.measure;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.maps.DatePeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A map with what happened beside what was believed. A share or count that is absent is hidden: fewer people are
/// behind it than the map shows.
///
/// @param map         slug of the map
/// @param revision    of the document; 0 if it is not kept yet
/// @param period      in which people enter, and after which nothing is seen
/// @param zone        of the period's days
/// @param persona     key of the persona it is limited to
/// @param dataThrough time of the newest event there is
/// @param measuredAt  when it was asked
/// @param took        how long answering took
/// @param rule        who is counted, in a sentence
/// @param entrants    how many people entered
/// @param minN        under so many a number is marked as small
/// @param hideBelow   counts of at least one under this are hidden
/// @param headlines   what the map says in a sentence
/// @param personas    each persona as a whole
/// @param stages      each stage as a whole
/// @param steps       each step, in order of the document
/// @param arcs        how people went from step to step
public record MeasuredMap(
        String map,
        long revision,
        DatePeriod period,
        ZoneId zone,
        Optional<String> persona,
        Optional<Instant> dataThrough,
        Instant measuredAt,
        Duration took,
        String rule,
        Optional<Long> entrants,
        int minN,
        int hideBelow,
        Headlines headlines,
        List<MeasuredPersona> personas,
        List<MeasuredStage> stages,
        List<MeasuredStep> steps,
        List<Arc> arcs) {

    public MeasuredMap {
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        arcs = List.copyOf(arcs);
    }

    /// The same with other steps.
    public MeasuredMap withSteps(List<MeasuredStep> others) {
        return new MeasuredMap(
                map,
                revision,
                period,
                zone,
                persona,
                dataThrough,
                measuredAt,
                took,
                rule,
                entrants,
                minN,
                hideBelow,
                headlines,
                personas,
                stages,
                others,
                arcs);
    }

    /// One sentence and what stands behind it.
    ///
    /// @param headline the sentence
    /// @param detail   more of it; words in braces are to be emphasised; may be empty
    public record Headline(String headline, String detail) {}

    /// What the map says, in each of its three modes.
    public record Headlines(Headline believed, Headline happened, Headline difference) {}

    /// A persona as a whole.
    ///
    /// @param size     persons it stands for
    /// @param entrants those of them who entered
    /// @param reason   why it could not be measured
    public record MeasuredPersona(
            String key, String title, Optional<Long> size, Optional<Long> entrants, Optional<String> reason) {}

    /// A stage as a whole.
    ///
    /// @param arrived of the entrants: who arrived at its first measured step
    /// @param left    of the entrants: who arrived at a later stage; empty for the last one
    public record MeasuredStage(String key, String title, Optional<Share> arrived, Optional<Share> left) {}

    /// People who went from one step straight to the next of theirs.
    ///
    /// @param from key of the step left; empty for the way in
    /// @param to   key of the step reached; empty for the way out
    /// @param n    of the entrants: who went this way
    /// @param time from step to step
    public record Arc(Optional<String> from, Optional<String> to, Share n, Optional<Durations> time) {}
}
