package footpath.server.question;

import footpath.analytics.QuestionWords;
import footpath.analytics.dwell.DwellListAnswer;
import footpath.analytics.dwell.DwellListQuestion;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.http.Times;
import java.time.ZoneId;
import java.util.List;

/// A part of the list of persons who are in a stage, as the API tells it.
///
/// @param stage   its name
/// @param list    `stalled`, or `in` for everyone
/// @param asOf    the present they are looked at
/// @param total   how many the whole list holds
/// @param offset  how many come before this part
/// @param persons this part, those in the stage longest first
public record DwellPersonsBody(String stage, String list, String asOf, long total, long offset, List<Sitting> persons) {

    /// @param person    key under which the person is known; the value of a case
    /// @param entered   when the stay began
    /// @param inSeconds how long it has lasted
    /// @param stalled   whether that is longer than nine of ten stays lasted
    public record Sitting(String person, String entered, double inSeconds, boolean stalled) {}

    /// Asks for a part of a list.
    ///
    /// @param offset how many to pass over, at least 0
    /// @param limit  how many to tell at most
    public static DwellPersonsBody of(Footpath footpath, DwellListQuestion question, long offset, int limit) {
        ZoneId zone = question.dwell().scope().zone();
        return footpath.askOf(question.scope().population(), snapshot -> {
            QuestionWords.require(question, snapshot);
            IndexSnapshot seen = snapshot.of(question.scope().subject());
            DwellListAnswer answer = footpath.asker().ask(question, seen);
            return new DwellPersonsBody(
                    question.stage(),
                    QuestionBody.word(question.list()),
                    Times.text(answer.asOf(), zone),
                    answer.persons().size(),
                    offset,
                    answer.persons().stream()
                            .skip(offset)
                            .limit(limit)
                            .map(one -> new Sitting(
                                    seen.subjectKey(one.person()),
                                    Times.text(one.entered(), zone),
                                    one.seconds(),
                                    one.stalled()))
                            .toList());
        });
    }
}
