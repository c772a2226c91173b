package footpath.index;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cases as keys: a letter for the kind of the value, then the value as text, so that the number 7 and the
/// text "7" are two.
final class CaseKey {
    private static final char TEXT = 'T';
    private static final char NUMERIC = 'N';
    private static final char FLAG = 'F';

    private CaseKey() {}

    static String of(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> TEXT + text;
            case PropertyValue.Numeric(double number) -> NUMERIC + new PropertyValue.Numeric(number + 0.0).toString();
            case PropertyValue.Flag(boolean flag) -> FLAG + Boolean.toString(flag);
        };
    }

    /// The value as people read it.
    static String shown(String key) {
        return key.substring(1);
    }

    /// The keys that what people write may stand for, the likeliest first.
    static List<String> meant(String shown) {
        return Stream.of(Optional.of(TEXT + shown), number(shown), Optional.of(FLAG + shown))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> number(String shown) {
        try {
            double number = Double.parseDouble(shown);
            return Double.isFinite(number) ? Optional.of(of(new PropertyValue.Numeric(number))) : Optional.empty();
        } catch (NumberFormatException text) {
            return Optional.empty();
        }
    }
}
