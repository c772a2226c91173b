package footpath.collect.bot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds whether a text has any of many others in it, in one pass: the automaton of Aho and
/// Corasick, "Efficient string matching", 1975. Takes time with the length of the text, however
/// many there are. Immutable, for any thread.
final class TextAutomaton {
    private static final class State {
        private final Map<Character, State> next = new HashMap<>();
        private State fallback = this;
        private boolean isEnd;
    }

    private final State root = new State();

    /// @param texts none of them empty
    TextAutomaton(Collection<String> texts) {
        texts.forEach(this::add);
        Deque<State> open = new ArrayDeque<>(root.next.values());
        root.next.values().forEach(state -> state.fallback = root);
        while (!open.isEmpty()) {
            State state = open.remove();
            state.next.forEach((letter, next) -> {
                next.fallback = after(state.fallback, letter);
                next.isEnd |= next.fallback.isEnd;
                open.add(next);
            });
        }
    }

    private void add(String text) {
        State state = root;
        for (int i = 0; i < text.length(); i++) {
            state = state.next.computeIfAbsent(text.charAt(i), _ -> new State());
        }
        state.isEnd = true;
    }

    private State after(State from, char letter) {
        State state = from;
        while (state != root && !state.next.containsKey(letter)) {
            state = state.fallback;
        }
        return state.next.getOrDefault(letter, root);
    }

    boolean isAnyIn(String text) {
        State state = root;
        for (int i = 0; i < text.length(); i++) {
            state = after(state, text.charAt(i));
            if (state.isEnd) {
                return true;
            }
        }
        return root.isEnd;
    }

    /// Splits patterns into those that are plain texts and all others.
    static List<String> plain(Collection<String> patterns, Collection<String> others) {
        List<String> texts = new ArrayList<>();
        for (String pattern : patterns) {
            String text = pattern.replaceAll("\\\\([/.\\-+()_ ])", "\0$1");
            boolean isPlain =
                    text.replaceAll("\0.", "").chars().noneMatch(sign -> "\\^$.|?*+()[]{}".indexOf(sign) >= 0);
            if (isPlain) {
                texts.add(text.replace("\0", ""));
            } else {
                others.add(pattern);
            }
        }
        return texts;
    }
}
