package footpath.server.question;

import footpath.analytics.Asker;
import footpath.analytics.CellPersons;
import footpath.analytics.CellQuestion;
import footpath.analytics.Explainer;
import footpath.analytics.Question;
import footpath.analytics.QuestionWords;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// How the persons behind the numbers of one kind of answer are listed, and one of them explained.
///
/// @param kind      its word
/// @param asked     the fields of its question
/// @param question  makes the question of them, as of a present
/// @param type      of the question
/// @param cell      the fields that tell a number; none if its persons have a list of another kind
/// @param explainer explains the answer to it
/// @param <W>       the words of the question
/// @param <Q>       the question
record ListedKind<W extends AskedQuestion, Q extends Question<?>>(
        String kind,
        Class<W> asked,
        BiFunction<W, Instant, Q> question,
        Class<Q> type,
        Optional<Class<? extends CellBody<Q>>> cell,
        Explaining<Q> explainer) {

    /// Makes what explains the answer to a question; some need to know it.
    interface Explaining<Q> {
        /// @param seen  the state of the index, by the subject of the question
        /// @param asker asks what all persons come to
        Explainer of(Q question, IndexSnapshot seen, Asker asker);
    }

    /// A kind whose explanations need not know the answer.
    ListedKind(
            String kind,
            Class<W> asked,
            BiFunction<W, Instant, Q> question,
            Class<Q> type,
            Class<? extends CellBody<Q>> cell,
            BiFunction<Q, IndexSnapshot, Explainer> explainer) {
        this(kind, asked, question, type, Optional.of(cell), (one, seen, asker) -> explainer.apply(one, seen));
    }

    /// Reads the words of a question.
    Question<?> read(Footpath footpath, JsonNode words) {
        byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
        return question.apply(
                new SavedSegments(footpath).read(bytes, asked), footpath.clock().instant());
    }

    /// A part of the list of persons behind a number of the answer.
    ///
    /// @param number which number
    /// @param after  after whom it begins, as the part before told
    ListedPersons persons(Footpath footpath, Question<?> asked, JsonNode number, Optional<String> after, int limit) {
        Q known = type.cast(asked);
        CellQuestion list = Json.read(number, cell.orElseThrow()).of(known, footpath);
        return footpath.askOf(known.scope().population(), snapshot -> {
            QuestionWords.require(known, snapshot);
            IndexSnapshot seen = snapshot.of(known.scope().subject());
            int from = after.map(cursor -> ListedPersons.number(cursor, seen)).orElse(-1);
            var persons = new CellPersons(footpath.asker().ask(list, snapshot), seen, footpath.asker());
            return ListedPersons.of(
                    persons.page(from, limit), seen, known.scope().zone());
        });
    }

    /// Why a person counts where it does.
    ///
    /// @param key     under which the person is known, or the value of the case
    /// @param session when the session begins, if sessions are the subject and the person has several
    ExplanationBody explain(Footpath footpath, Question<?> asked, String key, Optional<Instant> session) {
        Q known = type.cast(asked);
        Scope within = known.scope();
        return footpath.askOf(within.population(), snapshot -> {
            QuestionWords.require(known, snapshot);
            IndexSnapshot seen = snapshot.of(within.subject());
            int number = ExplainedSubject.number(key, session, seen, within.zone());
            return ExplanationBody.of(
                    key, explainer.of(known, seen, footpath.asker()).of(number, within.segment(), seen), within.zone());
        });
    }
}
