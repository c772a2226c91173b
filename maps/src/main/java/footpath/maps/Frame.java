package footpath.maps;

import java.util.List;
import java.util.Optional;

/// A part of the map as it is presented: one picture of a talk, with words below it.
///
/// @param key     unique within the map
/// @param title   as it stands below the picture
/// @param caption more words below it, with the same marks as words of cards
/// @param from    key of the step at one end of what is shown; empty: the first step of the map
/// @param to      key of the step at the other end, included; empty: the last step of the map. The two ends may
///                come in either order, so that moving a step leaves every frame right
/// @param lanes   keys of the lanes that are shown; empty: all
/// @param mode    what is drawn of the numbers; empty: as the page stands
/// @param persona key of the persona it is limited to; empty: as the page stands
/// @param view    how it is drawn
public record Frame(
        String key,
        String title,
        Optional<String> caption,
        Optional<String> from,
        Optional<String> to,
        List<String> lanes,
        Optional<FrameMode> mode,
        Optional<String> persona,
        FrameView view) {
    public Frame {
        lanes = List.copyOf(lanes);
        new Checks("frame")
                .key("key", key)
                .text("title", title)
                .text("caption", caption)
                .done();
    }
}
