package footpath.cli;

import footpath.analytics.Asking;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntSupplier;

/// How far a question is, on a line of its own that goes away, where a person looks on and it takes more than a second.
final class AskingBar {
    private static final long FIRST_MILLIS = 1_000;
    private static final long EACH_MILLIS = 200;
    private static final String CLEAR = "\r\u001b[K";

    private AskingBar() {}

    /// Runs a command with its questions watched.
    static int watching(Terminal terminal, IntSupplier command) {
        var asking = Asking.unlimited();
        var timer = new Timer("asking-bar", true);
        var shown = new Shown(asking, terminal);
        if (terminal.isInteractive()) {
            timer.schedule(shown, FIRST_MILLIS, EACH_MILLIS);
        }
        try {
            return ScopedValue.where(Asking.CURRENT, asking).call(command::getAsInt);
        } finally {
            timer.cancel();
            shown.clear();
        }
    }

    private static final class Shown extends TimerTask {
        private final Asking asking;
        private final Terminal terminal;
        private boolean isThere;

        Shown(Asking asking, Terminal terminal) {
            this.asking = asking;
            this.terminal = terminal;
        }

        @Override
        public synchronized void run() {
            Asking.Progress progress = asking.progress();
            boolean isAsking = progress.questions() > 0 && progress.share() < 1;
            if (isAsking) {
                terminal.err()
                        .print(CLEAR + "asking: round " + progress.rounds() + ", " + Math.round(100 * progress.share())
                                + " %");
                terminal.err().flush();
                isThere = true;
            } else {
                clear();
            }
        }

        synchronized void clear() {
            if (isThere) {
                terminal.err().print(CLEAR);
                terminal.err().flush();
                isThere = false;
            }
        }
    }
}
