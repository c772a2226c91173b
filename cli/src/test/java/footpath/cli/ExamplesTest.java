package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.question.ListedKinds;
import footpath.server.question.QuestionField;
import footpath.server.question.QuestionKinds;
import footpath.server.question.QuestionSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Every command's help shows an example, and every example does what it shows.
class ExamplesTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void everyCommandHasAnExample() {
        assertThat(commands())
                .allSatisfy(command -> assertThat(example(command)).startsWith(named(command)));
    }

    @Test
    void everyExampleWorks(@TempDir Path folder) throws IOException {
        Cli cli = Demo.copiedTo(folder);
        cli.run("source", "create", "payments", "--kind", "stripe");
        cli.run("source", "create", "forms", "--kind", "webhook");
        Files.writeString(folder.resolve("payments.secret"), "whsec_example\n");
        quarantineACall(folder.resolve("data"));
        for (CommandLine command : commands()) {
            String example = example(command);
            if (!example.startsWith("footpath serve") && !example.startsWith("footpath rehearse")) {
                Cli.Run run = cli.run(arguments(example, folder));
                assertThat(run.code()).as(example + "\n" + run.err()).isZero();
            }
        }
    }

    private static void quarantineACall(Path data) {
        QuarantinedCall call = new QuarantinedCall(
                "footpath", Optional.empty(), "user is missing; give one", Instant.EPOCH, new byte[] {'{', '}'});
        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR)) {
            footpath.arrivals()
                    .append(new ArrivalBatch("web-shop", List.of(), List.of(call)))
                    .join();
        }
    }

    @Test
    void everySettingsFileAmongTheExamplesMakesASource(@TempDir Path folder) {
        Cli cli = new Cli(folder.resolve("data"));
        Map.of("orders", "jdbc", "stream", "kafka", "exports", "folder").forEach((name, kind) -> {
            String file = "../examples/sources/" + name + ".settings.yaml";
            Cli.Run run = cli.run("source", "create", name, "--kind", kind, "--settings", file);
            assertThat(run.code()).as(run.err()).isZero();
        });
    }

    @Test
    void everyCommandExplainsItself() {
        for (CommandLine command : commands()) {
            String[] words =
                    (named(command) + " --help").substring("footpath ".length()).split(" ", -1);
            Cli.Run run = Demo.cli().run(words);

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Usage: " + named(command)).contains("Example:");
        }
    }

    @Test
    void theReferenceShowsTheHelpOfEveryCommand() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Commands

                Every command, in its own words; the same as `footpath COMMAND --help`. The options of
                [footpath](#footpath) go with each of them; how a command ends is in [exit codes](exit-codes.md).
                """);
        for (CommandLine command : commands()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                page.append("\n## ")
                        .append(named(command))
                        .append("\n\n```\n")
                        .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                                .strip())
                        .append("\n```\n");
            }
        }

        Golden.assertEqual(Path.of("../docs/reference/commands.md"), page.toString());
    }

    @Test
    void theReferenceListsEveryFieldOfEveryQuestion() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Questions

                Each can be asked as JSON (`POST /api/v1/questions/KIND`, or `footpath ask FILE` with the kind in the field
                `question`, which may stand in a question to the API, too) and on the command line, where each field is an option. Their JSON Schema is
                [questions.schema.json](questions.schema.json), at `/api/v1/questions/schema` of a running server. Events are
                `{"event": NAME, "where": CONDITION}`; conditions are those of the bindings in a
                [map document](map-document.md); an answer tells the rule it was counted by. A segment is a condition on traits,
                `{"did": EVENT}` with `times`, `within` and `never`, `{"saved": NAME}` for one that was
                [saved](../how-to/save-a-segment.md), or `all`, `any` and `not` of those.

                What a question says of persons, it says of its `subject`: sessions, accounts or cases are counted in place of
                persons, also in the fields of an answer that are named persons; its field `subject` and its rule tell. How they
                come about is in [count sessions, accounts and cases](../how-to/count-sessions-accounts-and-cases.md).

                Behind most numbers of an answer stand persons. Which number is meant is told by the fields listed with each
                kind: in JSON as `cell` beside those of the question (`POST /api/v1/questions/KIND/persons`, page by page with
                `limit` and `after`, or all at once with `format=csv`), on the command line as
                `--persons "cohort=2017-03-01, column=1"`. Why one person counts where it does is told by
                `POST /api/v1/questions/KIND/explain` with `person` beside the fields of the question, and by `--explain`.
                """);
        for (String kind : QuestionKinds.words()) {
            page.append("\n## ")
                    .append(kind)
                    .append("\n\n")
                    .append(QuestionKinds.what(kind))
                    .append("\n\n```\n");
            page.append(QuestionKinds.example(kind)).append("\n```\n\n");
            page.append("| field | holds | means | default |\n|---|---|---|---|\n");
            QuestionKinds.fields(kind).forEach(field -> append(page, "", field));
            if (ListedKinds.words().contains(kind)) {
                page.append("\nWhich number, to list the persons behind it:\n\n| field | holds | means | default |\n");
                page.append("|---|---|---|---|\n");
                ListedKinds.fields(kind).forEach(field -> append(page, "", field));
            }
        }

        Golden.assertEqual(Path.of("../docs/reference/questions.md"), page.toString());
        Golden.assertEqual(
                Path.of("../docs/reference/questions.schema.json"), Json.pretty(QuestionSchema.all()) + "\n");
    }

    private static void append(StringBuilder page, String prefix, QuestionField field) {
        String held = field.kind().name().toLowerCase(Locale.ROOT) + (field.many() ? " list" : "");
        String otherwise = field.required() ? "must be given" : field.otherwise();
        page.append("| `")
                .append(prefix + field.name())
                .append("` | ")
                .append(field.choices().isEmpty() ? held : String.join(", ", field.choices()))
                .append(" | ")
                .append(field.says())
                .append(" | ")
                .append(otherwise)
                .append(" |\n");
        field.parts().forEach(part -> append(page, prefix + field.name() + (field.many() ? "[]." : "."), part));
    }

    private static List<CommandLine> commands() {
        List<CommandLine> commands = new ArrayList<>();
        collect(new CommandLineRun(Terminal.ofThisProcess(), Map.of()).commandLine(), commands);
        assertThat(commands.size()).isGreaterThan(15);
        return commands;
    }

    private static void collect(CommandLine command, List<CommandLine> into) {
        into.add(command);
        command.getSubcommands().values().forEach(sub -> collect(sub, into));
    }

    private static String named(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String example(CommandLine command) {
        return Stream.of(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith("  footpath"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(named(command) + " has no example"))
                .strip();
    }

    /// The words of an example as a shell would split them, with its paths made fit for this working
    /// directory.
    static String[] arguments(String example, Path folder) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.substring("footpath ".length()));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.stream()
                .map(text -> text.startsWith("examples/") ? "../" + text : text)
                .map(text -> List.of("my-map.json", "my-map.pdf", "payments.secret", "person-712.json", "my-maps")
                                .contains(text)
                        ? folder.resolve(text).toString()
                        : text)
                .toArray(String[]::new);
    }
}
