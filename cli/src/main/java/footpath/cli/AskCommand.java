package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.question.AskedSubject;
import footpath.server.question.ListedKinds;
import footpath.server.question.QuestionKinds;
import footpath.server.question.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "ask",
        description = "Asks the question in a file, in the words of the API, with its kind in the field \"question\".",
        footer = {"", "Example:", "  footpath ask examples/questions/funnel.json"})
final class AskCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "the question as JSON; - for what comes in")
    private Path file;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Mixin
    private CellFlags cells = new CellFlags();

    @Override
    void run() {
        JsonNode question = asked(read());
        try (Footpath footpath = open()) {
            if (cells.areGiven()) {
                cells.answer(footpath, ListedKinds.read(footpath, question), footpath());
            } else {
                answer(footpath, question, footpath());
            }
        }
    }

    /// Asks, and tells the answer.
    static void answer(Footpath footpath, JsonNode question, FootpathCommand root) {
        Told answer = QuestionKinds.ask(footpath, question);
        if (root.isJson()) {
            root.terminal().json(answer);
        } else {
            SubjectNote.print(AskedSubject.read(answer.subject(), null), root.terminal());
            LeftOutNote.print(Optional.ofNullable(answer.population()), root.terminal());
            new AnswerText(root.terminal()).print(answer.answer());
        }
    }

    private JsonNode asked(JsonNode question) {
        return question instanceof ObjectNode object ? population.in(object) : question;
    }

    private JsonNode read() {
        try {
            return Json.tree(
                    file.toString(),
                    file.toString().equals("-")
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(file));
        } catch (IOException missing) {
            throw new Fault(
                            FaultCode.MALFORMED_REQUEST,
                            file.toString(),
                            "cannot be read",
                            "name a file with a question, as examples/questions/funnel.json")
                    .because(missing);
        }
    }
}
