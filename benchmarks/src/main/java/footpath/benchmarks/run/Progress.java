package footpath.benchmarks.run;

/// Says on the error stream what is being done, since a run takes minutes.
final class Progress {
    private Progress() {}

    static void tell(String step) {
        System.err.println("benchmarks: " + step);
    }
}
