package footpath.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured of the page, as a page of the docs.
final class PageSpeedReport {
    private PageSpeedReport() {}

    static String page(Map<String, List<Double>> figures, int runs) {
        StringBuilder page =
                new StringBuilder("""
                # The speed of the page

                Made by `benchmarks/page --runs %d`; change nothing by hand. Medians of the runs, and in brackets the least and the most. The
                machine has %d processor threads, which server, browser and measuring share; the browser draws without a graphics card.

                Measured is a map of 40 steps, 30 lanes and 2,000 cards at 1440 × 900 in Chromium, in milliseconds. "First" is a browser that
                was never here, "again" one that has the page in its cache. First cards: what is in sight is painted. All of it: every card
                stands there, and the numbers have come. Frames come every 16.7 ms at best.

                | what | milliseconds |
                |---|---|
                """.formatted(runs, Runtime.getRuntime().availableProcessors()));
        figures.forEach((what, found) -> page.append("| %s | %s |\n".formatted(what, told(found))));
        return page.toString();
    }

    private static String told(List<Double> found) {
        List<Double> sorted = found.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.0f (%.0f – %.0f)", sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
}
