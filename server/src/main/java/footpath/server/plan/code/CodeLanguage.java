package footpath.server.plan.code;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A language that code of the tracking plan is written in.
public enum CodeLanguage {
    /// TypeScript 4.7 or newer, one module.
    TYPESCRIPT("typescript", "tracking-plan.ts", "text/plain; charset=utf-8"),
    /// Java 17 or newer, one class.
    JAVA("java", "TrackingPlan.java", "text/plain; charset=utf-8");

    private final String word;
    private final String file;
    private final String mediaType;

    CodeLanguage(String word, String file, String mediaType) {
        this.word = word;
        this.file = file;
        this.mediaType = mediaType;
    }

    /// The language of a word.
    public static Optional<CodeLanguage> of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word.equals(word))
                .findFirst();
    }

    /// The words of all.
    public static List<String> words() {
        return Arrays.stream(values()).map(CodeLanguage::word).toList();
    }

    /// As it is asked for: `typescript`.
    public String word() {
        return word;
    }

    /// How the file is called; a compiler of Java insists on it.
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }
}
