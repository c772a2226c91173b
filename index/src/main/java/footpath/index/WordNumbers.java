package footpath.index;

import footpath.events.log.EventLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers that a log gives to names and channels, by the word. Safe for use by several threads.
record WordNumbers(Map<String, Integer> names, Map<String, Integer> channels) {
    static WordNumbers of(EventLog log) {
        return new WordNumbers(numbers(log.names()), numbers(log.channels()));
    }

    private static Map<String, Integer> numbers(List<String> words) {
        Map<String, Integer> numbers = HashMap.newHashMap(words.size());
        for (String word : words) {
            numbers.put(word, numbers.size());
        }
        return numbers;
    }
}
