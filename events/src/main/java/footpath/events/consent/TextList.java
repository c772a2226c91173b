package footpath.events.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a JSON list of texts. What is none, or has a sign written as an escape, is passed
/// over: no category is named so.
final class TextList {
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]{1,128})\"");

    private TextList() {}

    static List<String> read(String json) {
        List<String> texts = new ArrayList<>();
        if (json.startsWith("[")) {
            Matcher matcher = TEXT.matcher(json);
            while (texts.size() < ConsentWords.MOST_WORDS && matcher.find()) {
                texts.add(matcher.group(1));
            }
        }
        return texts;
    }
}
