package footpath.server.person;

import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.server.http.Times;
import footpath.store.rows.TraitValue;
import java.time.ZoneId;

/// What a trait was said to be at a time.
///
/// @param since    from when on
/// @param identity under which it came
/// @param first    whether it was to hold only if nothing did before
/// @param current  whether it is what holds now
public record TraitLine(
        String trait, PropertyValue value, String since, String identity, boolean first, boolean current) {

    static TraitLine of(TraitValue value, ZoneId zone) {
        return new TraitLine(
                value.trait(),
                value.value(),
                Times.text(Micros.toInstant(value.timeMicros()), zone),
                value.identity().text(),
                value.isFirst(),
                value.isCurrent());
    }
}
