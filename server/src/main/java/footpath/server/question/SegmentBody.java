package footpath.server.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentGrowth;
import footpath.analytics.segment.SegmentQuestion;
import footpath.events.log.BotScope;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.question.Says.Form;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sizes and overlaps of segments as the API tells them.
///
/// @param rule       what each segment is, in words
/// @param tookMillis how long answering took
/// @param persons    how many persons were looked at
/// @param periods    first day of each period of growth; empty if growth was not asked for
/// @param segments   in the order asked
public record SegmentBody(String rule, double tookMillis, long persons, List<String> periods, List<Size> segments) {

    /// @param name     as asked
    /// @param size     of all persons looked at
    /// @param overlaps for each segment in the order asked, how many of this one are in that one too
    /// @param growth   for each period, how many at its end of all persons known by then
    public record Size(String name, ShareBody size, List<ShareBody> overlaps, List<ShareBody> growth) {}

    /// What is asked.
    record Asked(
            @Says(value = "the segments, 1 to 50", required = true) @Nullable
            List<AskedSegment> segments,

            @Says("only persons of this segment are looked at") @Nullable
            JsonNode segment,

            @Says("events after this date or time do not count; all do if absent") @Nullable
            String asOf,

            @Says(value = "tell sizes at the end of each of these periods too", choices = CalendarUnit.class) @Nullable
            String growth,

            @Says(value = "first day of a week", otherwise = "monday", choices = DayOfWeek.class) @Nullable
            String weekStart,

            @Says(value = "first day of growth", form = Form.DATE) @Nullable
            String from,

            @Says(value = "first day no longer told of growth", form = Form.DATE) @Nullable
            String to,

            @Says(value = "time zone in which days begin and end", otherwise = "UTC") @Nullable
            String zone,

            @Says(
                    value = "only persons who allow this purpose now",
                    otherwise = "the standard purpose, if there is one")
            @Nullable
            String purpose,

            @Says(
                    value = "whether events count that were flagged as those of programs, or as told twice",
                    otherwise = "exclude",
                    choices = BotScope.class)
            @Nullable
            String bots,

            @Says("only what had arrived by this date or time counts, and who was one person as known then") @Nullable
            String knownAt)
            implements AskedQuestion {

        SegmentQuestion question() {
            List<SegmentQuestion.Named> named = new ArrayList<>();
            for (AskedSegment asked : segments == null ? List.<AskedSegment>of() : segments) {
                named.add(asked.named("segments[" + named.size() + "]"));
            }
            AskedScope scope = scope();
            return new SegmentQuestion(
                    scope.read(),
                    named,
                    Times.instant("asOf", Optional.ofNullable(asOf), scope.knownZone()),
                    askedGrowth());
        }

        /// Growth has days, and its question none.
        @Override
        public AskedScope scope() {
            return new AskedScope(from, to, zone, segment, null, null, purpose, bots, knownAt);
        }

        private Optional<SegmentGrowth> askedGrowth() {
            return growth == null
                    ? Optional.empty()
                    : Optional.of(new SegmentGrowth(
                            QuestionBody.choice("growth", growth, CalendarUnit.DAY),
                            QuestionBody.weekStart(weekStart)));
        }

        @Override
        public Object ask(Footpath footpath) {
            SegmentQuestion question = question();
            return SegmentBody.of(footpath.ask(question), question.growth());
        }
    }

    record AskedSegment(
            @Says(value = "what the answer calls it", required = true) @Nullable
            String name,

            @Says(value = "who is in it", required = true) @Nullable
            JsonNode segment) {
        SegmentQuestion.Named named(String place) {
            if (name == null || name.isBlank()) {
                throw QuestionBody.invalid(place + ".name", "is missing", "give each segment a name");
            }
            if (segment == null) {
                throw QuestionBody.invalid(place + ".segment", "is missing", "say who is in it");
            }
            return new SegmentQuestion.Named(name, SegmentJson.read(segment, place + ".segment"));
        }
    }

    /// The body of an answer.
    public static SegmentBody of(SegmentAnswer answer, Optional<SegmentGrowth> growth) {
        CalendarUnit unit = growth.map(SegmentGrowth::unit).orElse(CalendarUnit.DAY);
        return new SegmentBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.persons(),
                answer.periods().stream()
                        .map(start -> QuestionBody.start(start, unit))
                        .toList(),
                answer.segments().stream()
                        .map(size -> new Size(
                                size.name(),
                                ShareBody.of(size.size()),
                                size.overlaps().stream().map(ShareBody::of).toList(),
                                size.growth().stream().map(ShareBody::of).toList()))
                        .toList());
    }
}
