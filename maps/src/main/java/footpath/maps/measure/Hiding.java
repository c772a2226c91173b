package footpath.maps.measure;

import footpath.analytics.Share;
import java.util.List;
import java.util.Optional;

/// Keeps small counts from being shown.
///
/// @param below counts of at least one under this are hidden; 0: none
public record Hiding(int below) {

    /// Whether a count is kept hidden.
    public boolean hides(long count) {
        return count > 0 && count < below;
    }

    /// A count, if it may be shown.
    public Optional<Long> shown(long count) {
        return hides(count) ? Optional.empty() : Optional.of(count);
    }

    /// A share is hidden if its count or the whole it is of is.
    public Optional<Share> shown(Share share) {
        return hides(share.n()) || hides(share.of()) ? Optional.empty() : Optional.of(share);
    }

    /// Shares that make up one whole: if exactly one is hidden it could be worked out from the others, so the
    /// smallest of those goes with it.
    public List<Optional<Share>> shownParts(List<Share> parts) {
        long hidden = parts.stream().filter(part -> shown(part).isEmpty()).count();
        long smallest = parts.stream()
                .filter(part -> part.n() > 0 && shown(part).isPresent())
                .mapToLong(Share::n)
                .min()
                .orElse(0);
        if (hidden != 1) {
            return parts.stream().map(this::shown).toList();
        }
        return parts.stream()
                .map(part -> part.n() == smallest ? Optional.<Share>empty() : shown(part))
                .toList();
    }
}
