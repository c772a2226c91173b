package footpath.maps;

import java.util.List;
import java.util.Optional;

/// What a card carries beside its words.
///
/// @param tags     words it is found by
/// @param icon     name of a sign
/// @param color    its ground
/// @param image    a picture
/// @param persona  key of the persona it is about
/// @param owner    who cares for it
/// @param effort   of an opportunity or solution, 0 to 5
/// @param item     key of the library's item it stands for
/// @param evidence keys of the evidence behind it
public record CardMarks(
        List<String> tags,
        Optional<String> icon,
        Optional<Tint> color,
        Optional<Image> image,
        Optional<String> persona,
        Optional<String> owner,
        Optional<Integer> effort,
        Optional<String> item,
        List<String> evidence) {
    /// Words alone.
    public static final CardMarks NONE = new CardMarks(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public CardMarks {
        tags = List.copyOf(tags);
        evidence = List.copyOf(evidence);
        new Checks("card")
                .texts("tags", tags)
                .text("icon", icon)
                .text("owner", owner)
                .range("effort", effort.map(Integer::doubleValue), 0, 5)
                .text("item", item)
                .done();
    }
}
