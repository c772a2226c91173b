package footpath.cli;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineRun(Terminal.ofThisProcess(), System.getenv()).run(args));
    }
}
