package footpath.analytics;

import footpath.events.Period;
import footpath.events.filter.Condition;
import java.time.ZoneId;

/// What every question is limited to.
///
/// @param period  events outside are not seen
/// @param segment which persons count
/// @param zone    in which calendar periods are cut and dates are told
public record Scope(Period period, Segment segment, ZoneId zone) {
    /// @param segment which persons count, by their traits
    public Scope(Period period, Condition segment, ZoneId zone) {
        this(period, new Segment.Traits(segment), zone);
    }

    /// Everything, everyone, in the given zone.
    public static Scope everything(ZoneId zone) {
        return new Scope(Period.ALWAYS, Segment.EVERYONE, zone);
    }
}
