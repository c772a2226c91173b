package footpath.exchange.layout;

import footpath.maps.Persona;
import footpath.maps.PersonaProfile;
import java.util.ArrayList;
import java.util.List;

/// What is known of a persona, in lines.
public final class PersonaWords {
    private PersonaWords() {}

    /// Its title, and its role in the journey.
    public static String title(Persona persona) {
        return persona.title()
                + persona.profile().role().map(role -> ", " + role).orElse("");
    }

    /// What else is known, a line each; may be none.
    public static List<String> profile(Persona persona) {
        PersonaProfile profile = persona.profile();
        List<String> lines = new ArrayList<>();
        add(lines, "Needs", profile.needs());
        add(lines, "Jobs", profile.jobs());
        add(lines, "Frustrations", profile.frustrations());
        add(lines, "Motivations", profile.motivations());
        add(lines, "Channels", profile.channels());
        add(lines, "Devices", profile.devices());
        add(
                lines,
                "Traits",
                profile.traits().stream()
                        .map(trait -> trait.title() + " " + trait.value() + " of 100")
                        .toList());
        add(lines, "Learned from", profile.sources());
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, String word, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(word + ": " + String.join("; ", values));
        }
    }
}
