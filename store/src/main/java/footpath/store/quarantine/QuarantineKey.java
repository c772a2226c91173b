package footpath.store.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What something in the quarantine is called: `call-17`, or `row-3-1045` for line 1,045 of import 3. Never
/// given to another.
public sealed interface QuarantineKey {
    /// A call of a sender.
    ///
    /// @param call its number, from 1
    record Call(long call) implements QuarantineKey {
        @Override
        public String text() {
            return "call-" + call;
        }
    }

    /// A row of an imported file.
    ///
    /// @param importNumber of the import
    /// @param line         where it stands in the file
    record Row(int importNumber, long line) implements QuarantineKey {
        @Override
        public String text() {
            return "row-" + importNumber + "-" + line;
        }
    }

    /// As it is written.
    String text();

    /// The key of a text; empty if it is none.
    static Optional<QuarantineKey> parse(String text) {
        Matcher call = Keys.CALL.matcher(text);
        if (call.matches()) {
            return Optional.of(new Call(Long.parseLong(call.group(1))));
        }
        Matcher row = Keys.ROW.matcher(text);
        return row.matches()
                ? Optional.of(new Row(Integer.parseInt(row.group(1)), Long.parseLong(row.group(2))))
                : Optional.empty();
    }

    /// How keys are written.
    final class Keys {
        private static final Pattern CALL = Pattern.compile("call-(\\d{1,18})");
        private static final Pattern ROW = Pattern.compile("row-(\\d{1,9})-(\\d{1,18})");

        private Keys() {}
    }
}
