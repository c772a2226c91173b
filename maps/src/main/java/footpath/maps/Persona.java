package footpath.maps;

import footpath.analytics.MatcherRules;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import java.util.List;
import java.util.Optional;

/// A described type of customer, bound to a segment.
///
/// @param key         unique within the map
/// @param title       as people say it
/// @param description who they are
/// @param goals       what they are after
/// @param quote       what one of them says
/// @param profile     what else is known of it
/// @param segment     which persons it stands for, by their traits
/// @param item        key of the library's item it stands for
public record Persona(
        String key,
        String title,
        Optional<String> description,
        List<String> goals,
        Optional<String> quote,
        PersonaProfile profile,
        Condition segment,
        Optional<String> item) {
    public Persona {
        goals = List.copyOf(goals);
        new Checks("persona")
                .key("key", key)
                .text("title", title)
                .text("description", description)
                .text("quote", quote)
                .text("item", item)
                .holds(
                        "segment",
                        MatcherRules.fieldsOf(segment).stream().allMatch(Field.Trait.class::isInstance),
                        "looks at something that is no trait",
                        "choose persons by \"trait\"; properties and the channel belong to events")
                .done();
    }
}
