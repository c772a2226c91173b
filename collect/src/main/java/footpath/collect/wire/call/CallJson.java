package footpath.collect.wire.call;

import footpath.collect.wire.RefusedRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one call into its draft; what a field cannot mean makes the draft fail.
///
/// @param in    stands on the value to read
/// @param draft of the call
public record CallJson(JsonIn in, Draft draft) {
    /// Reads an object, or nothing if it is null; anything else makes the call unreadable.
    ///
    /// @param field what it is called, for messages
    public void object(String field, FlatObject into) {
        if (in.isObject()) {
            new Flattening(in, into, draft, false).object(into.known().root());
        } else {
            requireNull(field, "an object");
        }
    }

    /// Goes over the members of an object, or nothing if it is null; anything else makes the call
    /// unreadable.
    public void members(String field, JsonIn.Member member) throws RefusedRequest {
        if (in.isObject()) {
            in.members(member);
        } else {
            requireNull(field, "an object");
        }
    }

    /// Goes over the elements of a list, or nothing if it is null; anything else makes the call
    /// unreadable.
    public void elements(String field, JsonIn.Element element) throws RefusedRequest {
        if (in.isArray()) {
            in.elements(element);
        } else {
            requireNull(field, "a list");
        }
    }

    private void requireNull(String field, String remedy) {
        if (!in.isNull()) {
            draft.fail(field + " is " + in.sort() + "; needs " + remedy);
        }
    }

    /// Reads a value as a member of that name.
    ///
    /// @param isWeak whether it gives way to any other value of the same name
    public void member(String name, FlatObject into, boolean isWeak) {
        new Flattening(in, into, draft, isWeak).member(into.known().root(), name);
    }

    /// Reads a value as a member inside the member of another name.
    public void member(String outer, String name, FlatObject into, boolean isWeak) {
        new Flattening(in, into, draft, isWeak).member(into.known().named(outer), name);
    }

    /// A value as text; null if it is null. An object or a list makes the call unreadable.
    public @Nullable String scalar(String field) {
        String text = in.scalar();
        if (text == null && !in.isNull()) {
            draft.fail(field + " is " + in.sort() + "; needs text or a number");
        }
        return text;
    }

    /// A value as yes or no: `true` as JSON or as text is yes.
    public boolean flag() {
        return "true".equals(in.scalar());
    }

    /// A moment; null if there is no text. What is none makes the call unreadable.
    public static @Nullable Instant time(Draft draft, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Instant> time = SenderTime.read(text);
        if (time.isEmpty()) {
            draft.fail(field + " is \"" + Draft.shortened(text) + "\"; " + SenderTime.REMEDY);
        }
        return time.orElse(null);
    }

    /// When a call was sent; null if there is no text. What is no moment is told and left aside, since
    /// the call can be read without.
    public static @Nullable Instant sent(Draft draft, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Instant> time = SenderTime.read(text);
        if (time.isEmpty()) {
            draft.warn(field + " is \"" + Draft.shortened(text) + "\", so the sender's clock is not corrected; "
                    + SenderTime.REMEDY);
        }
        return time.orElse(null);
    }
}
