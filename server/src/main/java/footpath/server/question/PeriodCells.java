package footpath.server.question;

import footpath.analytics.CellQuestion;
import footpath.analytics.frequency.FrequencyCell;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.lifecycle.LifecycleCell;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.lifecycle.LifecycleState;
import footpath.analytics.retention.RetentionCell;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.segment.SegmentCell;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.session.SessionCell;
import footpath.analytics.session.SessionList;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessCell;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalCell;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.trend.TrendCell;
import footpath.analytics.trend.TrendQuestion;
import footpath.server.Footpath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The numbers of answers that tell of periods, of how often and of how long.
final class PeriodCells {
    private PeriodCells() {}

    record Retention(
            @Says(value = "first day of the cohort", required = true) @Nullable
            String cohort,

            @Says(value = "column by its label, as 1 or 4-7", otherwise = "cohort") @Nullable
            String column,

            @Says("the group, if the answer is split, as it tells it") @Nullable
            String value)
            implements CellBody<RetentionQuestion> {
        @Override
        public CellQuestion of(RetentionQuestion question, Footpath footpath) {
            return new RetentionCell(
                    question,
                    CellBody.instant("cohort", cohort, question.scope().zone()),
                    column == null ? RetentionCell.COHORT : column,
                    Optional.ofNullable(value));
        }
    }

    record Lifecycle(
            @Says(value = "first day of the period", required = true) @Nullable
            String period,

            @Says(value = "what the persons are in it", required = true, choices = LifecycleState.class) @Nullable
            String state)
            implements CellBody<LifecycleQuestion> {
        @Override
        public CellQuestion of(LifecycleQuestion question, Footpath footpath) {
            String given = CellBody.given("state", state, "give new, returning, resurrecting or dormant");
            return new LifecycleCell(
                    question,
                    CellBody.instant("period", period, question.scope().zone()),
                    QuestionBody.choice("cell.state", given, LifecycleState.NEW));
        }
    }

    record Stickiness(
            @Says(value = "in how many periods they are active", required = true) @Nullable
            Integer periods,

            @Says("first day of the larger period, if the answer tells of several") @Nullable
            String within)
            implements CellBody<StickinessQuestion> {
        @Override
        public CellQuestion of(StickinessQuestion question, Footpath footpath) {
            ZoneId zone = question.scope().zone();
            return new StickinessCell(
                    question,
                    CellBody.given("periods", periods, "give a number from 1"),
                    Optional.ofNullable(within).map(day -> CellBody.instant("within", day, zone)));
        }
    }

    record Frequency(
            @Says(value = "how many events: the bar; of the last bar asked for, so many or more", required = true)
            @Nullable
            Integer events)
            implements CellBody<FrequencyQuestion> {
        @Override
        public CellQuestion of(FrequencyQuestion question, Footpath footpath) {
            return new FrequencyCell(question, CellBody.given("events", events, "give a number from 1"));
        }
    }

    record Survival(
            @Says(value = "whether they had the event, or were censored", otherwise = "true") @Nullable
            Boolean event,

            @Says(value = "longer after entering than this", form = Says.Form.DURATION) @Nullable
            String after,

            @Says(value = "so long after entering at most, inclusive", form = Says.Form.DURATION) @Nullable
            String until)
            implements CellBody<SurvivalQuestion> {
        @Override
        public CellQuestion of(SurvivalQuestion question, Footpath footpath) {
            return new SurvivalCell(
                    question, event == null || event, duration("cell.after", after), duration("cell.until", until));
        }

        private static Optional<Duration> duration(String place, @Nullable String text) {
            return Optional.ofNullable(text).map(given -> QuestionBody.duration(place, given));
        }
    }

    record Trend(
            @Says(value = "first day of the period", required = true) @Nullable
            String period,

            @Says("name of the series; the first if absent") @Nullable
            String series,

            @Says("the group, if the answer is split, as it tells it") @Nullable
            String value)
            implements CellBody<TrendQuestion> {
        @Override
        public CellQuestion of(TrendQuestion question, Footpath footpath) {
            return new TrendCell(
                    question,
                    Optional.ofNullable(series),
                    CellBody.instant("period", period, question.scope().zone()),
                    Optional.ofNullable(value));
        }
    }

    record Segment(
            @Says(value = "name of the segment they are in", required = true) @Nullable
            String segment,

            @Says("name of another one they are in too") @Nullable
            String and,

            @Says("first day of a period of growth, at the end of which they are in it") @Nullable
            String period)
            implements CellBody<SegmentQuestion> {
        @Override
        public CellQuestion of(SegmentQuestion question, Footpath footpath) {
            ZoneId zone = question.scope().zone();
            return new SegmentCell(
                    question,
                    CellBody.given("segment", segment, "name one of the segments"),
                    Optional.ofNullable(and),
                    Optional.ofNullable(period).map(day -> CellBody.instant("period", day, zone)));
        }
    }

    /// Which persons of an answer on sessions.
    enum SessionWho {
        /// Who has a session.
        ALL,

        /// Who has a session of one event.
        BOUNCED,

        /// Who has a session that begins with an event.
        FIRST,

        /// Who has a session that ends with an event.
        LAST
    }

    record Session(
            @Says("first day of the period; all periods together if absent, as for first and last") @Nullable
            String period,

            @Says(
                    value = "who has a session, one of one event, or one of which an event is the first or the last",
                    otherwise = "all",
                    choices = SessionWho.class)
            @Nullable
            String who,

            @Says("name of the event, for first and last") @Nullable
            String event,

            @Says("the group, if the answer is split, as it tells it") @Nullable
            String value)
            implements CellBody<SessionQuestion> {
        @Override
        public CellQuestion of(SessionQuestion question, Footpath footpath) {
            ZoneId zone = question.scope().zone();
            Optional<Instant> start = Optional.ofNullable(period).map(day -> CellBody.instant("period", day, zone));
            return new SessionCell(
                    question,
                    switch (QuestionBody.choice("cell.who", who, SessionWho.ALL)) {
                        case ALL -> withoutEvent(new SessionList.All(start));
                        case BOUNCED -> withoutEvent(new SessionList.Bounced(start));
                        case FIRST -> new SessionList.First(eventAlone());
                        case LAST -> new SessionList.Last(eventAlone());
                    },
                    Optional.ofNullable(value));
        }

        private SessionList withoutEvent(SessionList list) {
            if (event != null) {
                throw QuestionBody.invalid(
                        "cell.event",
                        "is given, but not whether sessions begin or end with it",
                        "add who: first or last");
            }
            return list;
        }

        private String eventAlone() {
            if (period != null) {
                throw QuestionBody.invalid(
                        "cell.period",
                        "means nothing for " + who + ": events are told of all periods together",
                        "leave it out; from and to of the question ask about a part of the time");
            }
            return CellBody.given("event", event, "name the event at which the sessions begin or end");
        }
    }
}
