package footpath.collect.mapping;

/// What the values of a column of text are.
public enum ValueType {
    TEXT("text"),
    NUMBER("number"),
    FLAG("flag");

    private final String word;

    ValueType(String word) {
        this.word = word;
    }

    /// As it is written in a mapping.
    public String word() {
        return word;
    }
}
