package footpath.analytics.attribution;

/// Which persons of an attribution are meant. Values are told as the answer tells them, `other` and `(none)` among
/// them.
public sealed interface AttributionList {
    /// Who has a conversion with a touch on its path.
    record Attributed() implements AttributionList {}

    /// Who has a conversion without a touch.
    record Unattributed() implements AttributionList {}

    /// Who has touches that lead to no conversion.
    record Lost() implements AttributionList {}

    /// Who has a touch of a value, on a path or not.
    record Touched(String value) implements AttributionList {}

    /// Who has a conversion with a touch of a value on its path.
    record Converted(String value) implements AttributionList {}
}
