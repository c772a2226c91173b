package footpath.analytics.trend;

import footpath.analytics.CalendarUnit;

/// How long the periods of a trend are. They are cut by the calendar of a zone, so a day of daylight saving has 23
/// or 25 hours.
public enum TrendUnit {
    HOUR(CalendarUnit.HOUR),
    DAY(CalendarUnit.DAY),
    WEEK(CalendarUnit.WEEK),
    MONTH(CalendarUnit.MONTH);

    private final CalendarUnit calendar;

    TrendUnit(CalendarUnit calendar) {
        this.calendar = calendar;
    }

    CalendarUnit calendar() {
        return calendar;
    }
}
