package footpath.collect.bot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of events of programs is flagged. Immutable.
///
/// @param off      names of the sources of which nothing is
/// @param patterns texts that what a sender calls itself has if it is a program, by name of the
///     source; those of [#EVERY_SOURCE] hold for all. Capital letters do not matter; at most 1,000,
///     each of 3 to 256 signs
public record BotRules(Set<String> off, Map<String, List<String>> patterns) {
    /// Stands for every source.
    public static final String EVERY_SOURCE = "*";

    /// The list of known crawlers, and nothing else.
    public static final BotRules USUAL = new BotRules(Set.of(), Map.of());

    private static final int MOST_PATTERNS = 1_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 256;

    /// @throws IllegalArgumentException if a pattern is too short or too long, or there are too many
    public BotRules {
        off = Set.copyOf(off);
        patterns = patterns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .toList()));
        List<String> all = patterns.values().stream().flatMap(List::stream).toList();
        if (all.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException("patterns: are " + all.size() + "; allowed are " + MOST_PATTERNS);
        }
        all.stream()
                .filter(text -> text.length() < SHORTEST || text.length() > LONGEST)
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("patterns: \"" + text + "\" has " + text.length()
                            + " signs; needs " + SHORTEST + " to " + LONGEST);
                });
    }

    /// Whether nothing of a source is flagged.
    public boolean isOff(String source) {
        return off.contains(source);
    }

    /// Whether what a sender of a source calls itself has one of the texts.
    boolean hasPattern(String source, String userAgent) {
        String told = userAgent.toLowerCase(Locale.ROOT);
        return Stream.of(source, EVERY_SOURCE)
                .flatMap(name -> patterns.getOrDefault(name, List.of()).stream())
                .anyMatch(told::contains);
    }
}
