package footpath.benchmarks.run;

import footpath.benchmarks.EventFile;
import footpath.benchmarks.SharedQuestion;
import footpath.benchmarks.run.Loading.OurLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks Footpath the same questions of smaller and larger logs, in processes whose heap is limited.
final class ScaleCheck {
    private final Options options;

    ScaleCheck(Options options) {
        this.options = options;
    }

    /// @param events           how many
    /// @param persons          of how many persons
    /// @param load             absent if the log was loaded before
    /// @param openSeconds      event log and index
    /// @param answers          of each question, in their order
    /// @param askedMegabytes   memory of the process beside mapped files after all questions
    record Size(
            int events,
            int persons,
            Optional<OurLoad> load,
            double openSeconds,
            List<Asked> answers,
            double askedMegabytes) {
        Size {
            answers = List.copyOf(answers);
        }
    }

    /// @param seconds   median
    /// @param allocated bytes of heap for one answer
    record Asked(SharedQuestion question, double seconds, long allocated) {}

    List<Size> run() throws Exception {
        var sizes = new ArrayList<Size>();
        for (int events : options.scale()) {
            sizes.add(size(events));
        }
        return sizes;
    }

    private Size size(int events) throws Exception {
        int persons = (int) Math.max(1, (long) events * options.persons() / options.events());
        Path folder = options.work().resolve("footpath-" + events);
        Optional<OurLoad> load = Optional.empty();
        if (!options.loaded() || !Files.exists(folder)) {
            Progress.tell("generating " + events + " events");
            Path file = EventFile.generate(options.work(), events, persons);
            Progress.tell("loading " + events + " events into Footpath");
            Loading.delete(folder);
            double[] seconds = probe(folder, file.toString()).getFirst();
            load = Optional.of(new OurLoad(seconds[0], seconds[1]));
        }
        Progress.tell("asking Footpath about " + events + " events");
        return asked(events, persons, load, probe(folder, ScaleProbe.ASK));
    }

    /// @param lines the opening, a line a question, the memory
    private Size asked(int events, int persons, Optional<OurLoad> load, List<double[]> lines) {
        List<SharedQuestion> questions = options.questions();
        var answers = new ArrayList<Asked>();
        for (int question = 0; question < questions.size(); question++) {
            double[] figures = lines.get(1 + question);
            answers.add(new Asked(questions.get(question), figures[0], (long) figures[1]));
        }
        return new Size(events, persons, load, lines.getFirst()[0], answers, lines.getLast()[0]);
    }

    private List<double[]> probe(Path folder, String task) throws Exception {
        List<String> arguments = List.of(
                folder.toString(),
                task,
                "--runs",
                Integer.toString(options.runs()),
                "--warm",
                Integer.toString(options.warm()),
                "--only",
                options.only());
        return FreshProcess.run(ScaleProbe.class, arguments).stream()
                .map(line -> Stream.of(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
