package footpath.events.identity;

import java.util.List;

/// Which pairs to cut so that two sides of a person are persons of their own. Immutable.
///
/// @param pairs      in the order in which their links were applied; none if there is nothing to separate
/// @param fromMicros the first time at which a cut of these pairs counts: the last one at which one of them
///                   was forced, in microseconds since 1970
public record Separation(List<IdentityPair> pairs, long fromMicros) {
    public Separation {
        pairs = List.copyOf(pairs);
    }

    /// The cuts, as evidence.
    ///
    /// @param timeMicros     when it was decided; they get a later time if one of the pairs was forced
    ///                       later by a clock that was ahead
    /// @param recordedMicros when the platform learnt of it
    public List<Evidence.Cut> cuts(long timeMicros, long recordedMicros) {
        long effectiveMicros = Math.max(timeMicros, fromMicros);
        return pairs.stream()
                .map(pair -> new Evidence.Cut(pair, effectiveMicros, recordedMicros))
                .toList();
    }
}
