package footpath.server.question;

import footpath.analytics.CellPersons;
import footpath.analytics.CellQuestion;
import footpath.analytics.Explainer;
import footpath.analytics.Question;
import footpath.analytics.QuestionWords;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.person.PersonKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// How the persons behind the numbers of one kind of answer are listed, and one of them explained.
///
/// @param kind      its word
/// @param asked     the fields of its question
/// @param question  makes the question of them, as of a present
/// @param type      of the question
/// @param cell      the fields that tell a number
/// @param scope     of the question
/// @param explainer explains the answer to it
/// @param <W>       the words of the question
/// @param <Q>       the question
record ListedKind<W extends AskedQuestion, Q extends Question<?>>(
        String kind,
        Class<W> asked,
        BiFunction<W, Instant, Q> question,
        Class<Q> type,
        Class<? extends CellBody<Q>> cell,
        Function<Q, Scope> scope,
        BiFunction<Q, IndexSnapshot, Explainer> explainer) {

    /// Reads the words of a question.
    Question<?> read(Footpath footpath, JsonNode words) {
        byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
        return question.apply(
                new SavedSegments(footpath).read(bytes, asked), footpath.clock().instant());
    }

    /// A part of the list of persons behind a number of the answer.
    ///
    /// @param number which number
    /// @param after  key of the person after whom it begins
    ListedPersons persons(Footpath footpath, Question<?> asked, JsonNode number, Optional<String> after, int limit) {
        Q known = type.cast(asked);
        CellQuestion list = Json.read(number, cell).of(known, footpath);
        return footpath.index().ask(snapshot -> {
            QuestionWords.require(known, snapshot);
            int from = after.map(key -> PersonKey.number(key, snapshot)).orElse(-1);
            var persons = new CellPersons(footpath.asker().ask(list, snapshot), snapshot, footpath.asker());
            return ListedPersons.of(
                    persons.page(from, limit), snapshot, scope.apply(known).zone());
        });
    }

    /// Why a person counts where it does.
    ///
    /// @param key under which the person is known
    ExplanationBody explain(Footpath footpath, Question<?> asked, String key) {
        Q known = type.cast(asked);
        Scope within = scope.apply(known);
        return footpath.index().ask(snapshot -> {
            QuestionWords.require(known, snapshot);
            int person = PersonKey.number(key, snapshot);
            return ExplanationBody.of(
                    key, explainer.apply(known, snapshot).of(person, within.segment(), snapshot), within.zone());
        });
    }
}
