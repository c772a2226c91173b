package footpath.analytics;

import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.index.Subject;
import java.time.ZoneId;

/// What every question is limited to.
///
/// @param period  events outside are not seen
/// @param segment which persons count
/// @param zone    in which calendar periods are cut and dates are told
/// @param subject whose timelines are looked at. What is said of persons elsewhere holds of subjects. A segment of
///     sessions picks persons; one of cases or accounts is asked of their own events
/// @param population who may be looked at at all
public record Scope(Period period, Segment segment, ZoneId zone, Subject subject, Population population) {
    /// Of those whom the settings tell.
    public Scope(Period period, Segment segment, ZoneId zone, Subject subject) {
        this(period, segment, zone, subject, Population.STANDARD);
    }

    /// @param segment which persons count
    public Scope(Period period, Segment segment, ZoneId zone) {
        this(period, segment, zone, Subject.Person.EACH);
    }

    /// @param segment which persons count, by their traits
    public Scope(Period period, Condition segment, ZoneId zone) {
        this(period, new Segment.Traits(segment), zone);
    }

    /// Everything, everyone, in the given zone.
    public static Scope everything(ZoneId zone) {
        return new Scope(Period.ALWAYS, Segment.EVERYONE, zone);
    }

    /// The same of other subjects.
    public Scope by(Subject other) {
        return new Scope(period, segment, zone, other, population);
    }

    /// The same of another population.
    public Scope of(Population other) {
        return new Scope(period, segment, zone, subject, other);
    }
}
