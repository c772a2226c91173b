package footpath.benchmarks.run;

import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Peer;
import footpath.benchmarks.Report;
import footpath.benchmarks.SharedQuestion;
import footpath.benchmarks.peer.Peers;
import footpath.benchmarks.run.Loading.OurLoad;
import footpath.benchmarks.run.Loading.PeerLoad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Loads the same file into all sides, asks them the same questions, refuses to report if an answer differs.
final class Comparison {
    /// Enough for a 95th percentile.
    static final int IN_A_ROW = 40;

    private final Options options;
    private final Path folder;

    Comparison(Options options) {
        this.options = options;
        this.folder = options.work().resolve("footpath");
    }

    Report run() throws Exception {
        Progress.tell("generating " + options.events() + " events");
        Path file = EventFile.generate(options.work(), options.events(), options.persons());
        Progress.tell("measuring memory");
        Machine machine = Machine.measure(options.runs());
        var page = new PerformancePage(options, machine);
        if (!options.loaded()) {
            Loading.delete(folder);
            for (Path database : Peers.databases(options.work())) {
                Loading.delete(database);
            }
        }
        compare(file, machine, page);
        Progress.tell("opening in fresh processes");
        page.opening(OpenProbe.median(folder, 5));
        page.scale(new ScaleCheck(options).run());
        return page.report();
    }

    private void compare(Path file, Machine machine, PerformancePage page) throws Exception {
        List<Peer> peers = Peers.open(options.peers(), options.work(), options.fetched(), machine.threads());
        try (var footpath = new Footpath(folder, machine.threads())) {
            page.begin(file, peers);
            if (options.loaded()) {
                footpath.openIndex();
            } else {
                load(file, footpath, peers, page);
            }
            page.answers(ask(options.questions(), footpath, peers), ask(options.further(), footpath, peers), peers);
        } finally {
            for (Peer peer : peers) {
                peer.close();
            }
        }
    }

    private List<Measured> ask(List<SharedQuestion> questions, Footpath footpath, List<Peer> peers) throws Exception {
        var answers = new ArrayList<Measured>();
        for (SharedQuestion question : questions) {
            Progress.tell("asking: " + question.title());
            answers.add(new Interview(options.runs(), options.warm(), IN_A_ROW).ask(question, footpath, peers));
        }
        return answers;
    }

    private static void load(Path file, Footpath footpath, List<Peer> peers, PerformancePage page) throws Exception {
        Progress.tell("loading into Footpath");
        OurLoad ours = Loading.load(footpath, file);
        var theirs = new ArrayList<PeerLoad>();
        for (Peer peer : peers) {
            Progress.tell("loading into " + peer.name());
            theirs.add(Loading.load(peer, file, footpath.snapshot().eventCount()));
        }
        page.loads(ours, theirs);
    }
}
