package footpath.collect.wire.call;

import footpath.collect.arrival.Arrival;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.MemberNames.Name;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A JSON object without objects inside: what was nested has dotted names, lists stay lists, and an
/// empty object stays one.
///
/// Values stay the text they came as, so a number keeps its digits. A name that comes twice keeps its
/// later value, unless
/// that is weaker. Confined to one thread; cost of a member is linear in its length.
public final class FlatObject {
    /// Most members of one object.
    public static final int MOST = 1_000;

    private static final int LONGEST_NAME = 256;
    private static final int FEW = 16;

    private final MemberNames known;
    private final StringBuilder text = new StringBuilder();
    private Name[] names = new Name[FEW];
    private int[] starts = new int[FEW];
    private int[] ends = new int[FEW];
    private boolean[] weak = new boolean[FEW];
    private int size;

    FlatObject(MemberNames known) {
        this.known = known;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    MemberNames known() {
        return known;
    }

    /// The text values are appended to, between [#begin] and [#end].
    StringBuilder text() {
        return text;
    }

    /// Makes room for a value, which then is appended to [#text].
    ///
    /// @param isWeak whether the value gives way to any other of the same name
    /// @return whether the value is wanted
    boolean begin(Name name, boolean isWeak) {
        int place = name.owner == this ? name.place : size;
        if (place < size && isWeak && !weak[place]) {
            return false;
        }
        if (place == size) {
            grow();
            size++;
            name.owner = this;
            name.place = place;
            names[place] = name;
        }
        starts[place] = text.length();
        ends[place] = text.length();
        weak[place] = isWeak;
        return true;
    }

    /// Ends the value that was begun last under a name.
    void end(Name name) {
        ends[name.place] = text.length();
    }

    private void grow() {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            weak = Arrays.copyOf(weak, 2 * size);
        }
    }

    /// Keeps a text under a whole name.
    ///
    /// @param isWeak whether it gives way to any other value of the same name
    /// @param draft  fails if the name or their number is not allowed
    public void putText(String name, String value, boolean isWeak, Draft draft) {
        putJson(name, JsonText.quoted(value), isWeak, draft);
    }

    /// Keeps JSON text under a whole name.
    ///
    /// @param isWeak whether it gives way to any other value of the same name
    /// @param draft  fails if the name or their number is not allowed
    public void putJson(String name, String json, boolean isWeak, Draft draft) {
        if (isAllowed(name.length(), () -> "\"" + Draft.shortened(name) + "\"", draft)) {
            Name wanted = known.named(name);
            if (begin(wanted, isWeak)) {
                text.append(json);
                end(wanted);
            }
        }
    }

    /// Whether one more property may be kept; if not, the draft fails.
    ///
    /// @param length of the whole name
    /// @param shown  the property, for messages
    boolean isAllowed(int length, Supplier<String> shown, Draft draft) {
        if (length == 0 || length > LONGEST_NAME) {
            draft.fail("the property " + shown.get() + " has a name of " + length + " characters; needs 1 to "
                    + LONGEST_NAME);
        } else if (size >= MOST) {
            draft.fail("has more than " + MOST + " properties; needs fewer, those of nested objects counted");
        }
        return !draft.isFailed();
    }

    /// Takes back the names, which may have gone to another object since.
    public void claim() {
        for (int i = 0; i < size; i++) {
            names[i].owner = this;
            names[i].place = i;
        }
    }

    /// Takes over what another object has and this one has not.
    public void addMissing(FlatObject other) {
        claim();
        String values = other.text.toString();
        for (int i = 0; i < other.size; i++) {
            Name name = known == other.known ? other.names[i] : known.named(other.names[i].text);
            if (name.owner != this) {
                begin(name, true);
                text.append(values, other.starts[i], other.ends[i]);
                end(name);
            }
        }
    }

    /// The JSON text of a value. Only after [#claim].
    public @Nullable String json(String name) {
        Name found = known.known(name);
        return found == null || found.owner != this ? null : text.substring(starts[found.place], ends[found.place]);
    }

    /// A value as text, if it is text, a number or yes or no. Only after [#claim].
    public Optional<String> scalar(String name) {
        String json = json(name);
        if (json == null || json.isEmpty() || json.equals("null")) {
            return Optional.empty();
        }
        return switch (json.charAt(0)) {
            case '{', '[' -> Optional.empty();
            case '"' -> Optional.of(JsonText.unquoted(json));
            default -> Optional.of(json);
        };
    }

    /// What is done with each member.
    public interface Member {
        void take(String name, String json) throws RefusedRequest;
    }

    /// Goes over the members in their order.
    public void forEach(Member member) throws RefusedRequest {
        for (int i = 0; i < size; i++) {
            member.take(names[i].text, text.substring(starts[i], ends[i]));
        }
    }

    /// All of it as one JSON text.
    public String json() {
        if (size == 0) {
            return Arrival.NOTHING;
        }
        // Of a string whole pieces are copied, of a builder letters.
        String values = text.toString();
        StringBuilder json = new StringBuilder(values.length() + 24 * size);
        json.append('{');
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "" : ",").append(names[i].json).append(values, starts[i], ends[i]);
        }
        return json.append('}').toString();
    }
}
