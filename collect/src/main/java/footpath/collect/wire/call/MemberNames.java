package footpath.collect.wire.call;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names that the members of the objects of one request have, each written down once. Confined to
/// one thread.
final class MemberNames {
    private final Map<String, Name> byText = new HashMap<>();
    private final Name root = new Name("");

    /// The name without letters, above all others.
    Name root() {
        return root;
    }

    /// The name of a member inside another one.
    Name inside(Name outer, String member) {
        Name known = outer.inner.get(member);
        if (known != null) {
            return known;
        }
        Name name = named(outer == root ? member : outer.text + "." + member);
        outer.inner.put(member, name);
        return name;
    }

    /// A whole name, dots and all.
    Name named(String text) {
        return byText.computeIfAbsent(text, Name::new);
    }

    /// A name that came already.
    @Nullable
    Name known(String text) {
        return byText.get(text);
    }

    /// One name, and where the object that is read now keeps its value.
    static final class Name {
        final String text;
        final String json;
        final Map<String, Name> inner = new HashMap<>();

        @Nullable
        FlatObject owner;

        int place;

        Name(String text) {
            this.text = text;
            this.json = JsonText.quoted(text) + ":";
        }
    }
}
