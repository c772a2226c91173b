package footpath.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What whoever brings a file says about it. A file that says it itself, says it better.
///
/// @param slug   the map's name in addresses, in place of the file's
/// @param title  the map's title, in place of the file's
/// @param zone   in which days begin, where the file does not tell
/// @param today  the day of the import: a map without a period looks at the twelve months before
/// @param actors what names of actors become, in formats that have them
public record ImportOptions(
        Optional<String> slug, Optional<String> title, ZoneId zone, LocalDate today, Actors actors) {

    /// What an actor of another tool becomes.
    public enum Actors {
        /// A type of customer.
        PERSONAS,
        /// A way customers and the company meet.
        CHANNELS
    }

    /// Nothing but the day is said.
    public static ImportOptions on(LocalDate today) {
        return new ImportOptions(Optional.empty(), Optional.empty(), ZoneId.of("UTC"), today, Actors.PERSONAS);
    }

    /// The same with another slug.
    public ImportOptions withSlug(Optional<String> other) {
        return new ImportOptions(other, title, zone, today, actors);
    }

    /// The same with another title.
    public ImportOptions withTitle(Optional<String> other) {
        return new ImportOptions(slug, other, zone, today, actors);
    }

    /// The same with other actors.
    public ImportOptions withActors(Actors other) {
        return new ImportOptions(slug, title, zone, today, other);
    }
}
