package footpath.benchmarks.run;

import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.SharedQuestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks Footpath the same questions of smaller and larger logs.
final class ScaleCheck {
    private final Options options;
    private final int threads;

    ScaleCheck(Options options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /// @param events  how many
    /// @param answers of each question, in their order, without peers
    record Size(int events, List<Measured> answers) {
        Size {
            answers = List.copyOf(answers);
        }
    }

    List<Size> run(List<SharedQuestion> questions) throws Exception {
        var sizes = new ArrayList<Size>();
        for (int events : options.scale()) {
            Progress.tell("asking Footpath about " + events + " events");
            sizes.add(new Size(events, ask(events, questions)));
        }
        return sizes;
    }

    private List<Measured> ask(int events, List<SharedQuestion> questions) throws Exception {
        int persons = (int) Math.max(1, (long) events * options.persons() / options.events());
        Path file = EventFile.generate(options.work(), events, persons);
        Path folder = options.work().resolve("footpath-" + events);
        boolean known = options.loaded() && Files.exists(folder);
        if (!known) {
            Loading.delete(folder);
        }
        var answers = new ArrayList<Measured>();
        try (var footpath = new Footpath(folder, threads)) {
            if (!known) {
                footpath.importFile(file);
            }
            footpath.openIndex();
            for (SharedQuestion question : questions) {
                answers.add(new Interview(options.runs(), options.warm()).ask(question, footpath, List.of()));
            }
        }
        return answers;
    }
}
