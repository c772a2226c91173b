package footpath.benchmarks.run;

/// Entry of `benchmarks/run`.
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks: " + e.getMessage() + "; see benchmarks/run --help");
            System.exit(2);
            return;
        }
        var report = new Comparison(options).run();
        report.write(options.report());
        System.out.println(report.markdown());
    }
}
