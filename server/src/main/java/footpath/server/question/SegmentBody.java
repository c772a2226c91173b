package footpath.server.question;

import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentQuestion;
import footpath.server.Footpath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sizes and overlaps of segments as the API tells them.
///
/// @param rule       what each segment is, in words
/// @param tookMillis how long answering took
/// @param persons    how many persons were looked at
/// @param segments   in the order asked
public record SegmentBody(String rule, double tookMillis, long persons, List<Size> segments) {

    /// @param name     as asked
    /// @param size     of all persons looked at
    /// @param overlaps for each segment in the order asked, how many of this one are in that one too
    public record Size(String name, ShareBody size, List<ShareBody> overlaps) {}

    /// What is asked.
    record Asked(
            @Says(value = "the segments, 1 to 50", required = true) @Nullable
            List<AskedSegment> segments,

            @Says("only persons of this segment are looked at") @Nullable
            JsonNode segment)
            implements AskedQuestion {

        SegmentQuestion question() {
            List<SegmentQuestion.Named> named = new ArrayList<>();
            for (AskedSegment asked : segments == null ? List.<AskedSegment>of() : segments) {
                named.add(asked.named("segments[" + named.size() + "]"));
            }
            return new SegmentQuestion(QuestionBody.scope(null, null, null, segment), named);
        }

        @Override
        public Object ask(Footpath footpath) {
            return SegmentBody.of(footpath.ask(question()));
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
    public static SegmentBody of(SegmentAnswer answer) {
        return new SegmentBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.persons(),
                answer.segments().stream()
                        .map(size -> new Size(
                                size.name(),
                                ShareBody.of(size.size()),
                                size.overlaps().stream().map(ShareBody::of).toList()))
                        .toList());
    }
}
