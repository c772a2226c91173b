package footpath.maps.edit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a map document is made of. Each element but the map itself has a key that is unique among those of
/// its kind.
public enum ElementKind {
    /// The document as a whole: its title, period, owner and the like.
    MAP(null, ""),
    CHANNEL(MAP, "channels"),
    PERSONA(MAP, "personas"),
    STAGE(MAP, "stages"),
    STEP(STAGE, "steps"),
    LANE(MAP, "lanes"),
    CARD(LANE, "cards"),
    PATH(MAP, "paths"),
    EVIDENCE(MAP, "evidence"),
    ASSERTION(MAP, "assertions"),
    FRAME(MAP, "frames");

    private final @Nullable ElementKind parent;
    private final String list;

    ElementKind(@Nullable ElementKind parent, String list) {
        this.parent = parent;
        this.list = list;
    }

    /// The kind of the elements that hold these; none of the map.
    public Optional<ElementKind> parent() {
        return Optional.ofNullable(parent);
    }

    /// The member of the parent in which these are listed.
    String list() {
        return list;
    }

    /// The kinds whose elements this holds.
    Stream<ElementKind> children() {
        return Stream.of(values()).filter(kind -> kind.parent == this);
    }

    /// The members that hold elements, which no operation may set as a whole.
    Set<String> lists() {
        return Set.copyOf(children().map(ElementKind::list).toList());
    }

    /// As documents and operations call it: `step`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
