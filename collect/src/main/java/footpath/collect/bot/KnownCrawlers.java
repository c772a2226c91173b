package footpath.collect.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Tells known crawlers by what they call themselves: the list of crawler-user-agents, which the
/// resource `crawlers.txt` has with its source and licence. Most of its patterns are plain texts
/// and looked for in one pass, the few others one by one; what was found of the latest 8,192 user
/// agents is kept. Safe for use by several threads.
final class KnownCrawlers {
    private static final String LIST = "crawlers.txt";
    private static final int MOST_KEPT = 8_192;

    /// No program calls itself longer for a good reason.
    private static final int LONGEST = 1_024;

    private final TextAutomaton texts;
    private final List<Pattern> patterns;
    private final Map<String, Boolean> found = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

    KnownCrawlers() {
        List<String> others = new ArrayList<>();
        this.texts = new TextAutomaton(TextAutomaton.plain(lines(), others));
        this.patterns = others.stream().map(Pattern::compile).toList();
    }

    private static List<String> lines() {
        try (InputStream list = Objects.requireNonNull(KnownCrawlers.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }

    boolean has(String userAgent) {
        String told = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        synchronized (found) {
            Boolean known = found.get(told);
            if (known != null) {
                return known;
            }
        }
        boolean isCrawler = texts.isAnyIn(told)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(told).find());
        synchronized (found) {
            found.put(told, isCrawler);
            if (found.size() > MOST_KEPT) {
                found.remove(found.keySet().iterator().next());
            }
        }
        return isCrawler;
    }
}
