package footpath.analytics.segment;

import footpath.analytics.CalendarUnit;
import java.time.DayOfWeek;

/// By which calendar periods the growth of segments is told; at most 1,000 of them.
///
/// @param unit      how long the periods are
/// @param weekStart first day of a week
public record SegmentGrowth(CalendarUnit unit, DayOfWeek weekStart) {}
