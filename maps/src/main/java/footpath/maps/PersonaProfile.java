package footpath.maps;

import java.util.List;
import java.util.Optional;

/// What a team knows of a persona beside its segment.
///
/// @param role         in the journey: user, buyer, approver
/// @param portrait     a picture
/// @param color        of its curve
/// @param needs        what they cannot do without
/// @param jobs         what they hire the product for
/// @param frustrations what annoys them
/// @param motivations  what drives them
/// @param channels     where they like to be met
/// @param devices      what they use
/// @param traits       scored
/// @param sources      where all of this was learned
public record PersonaProfile(
        Optional<String> role,
        Optional<Image> portrait,
        Optional<Tint> color,
        List<String> needs,
        List<String> jobs,
        List<String> frustrations,
        List<String> motivations,
        List<String> channels,
        List<String> devices,
        List<PersonaTrait> traits,
        List<String> sources) {
    /// Nothing yet.
    public static final PersonaProfile NONE = new PersonaProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public PersonaProfile {
        needs = List.copyOf(needs);
        jobs = List.copyOf(jobs);
        frustrations = List.copyOf(frustrations);
        motivations = List.copyOf(motivations);
        channels = List.copyOf(channels);
        devices = List.copyOf(devices);
        traits = List.copyOf(traits);
        sources = List.copyOf(sources);
        new Checks("persona")
                .text("role", role)
                .texts("needs", needs)
                .texts("jobs", jobs)
                .texts("frustrations", frustrations)
                .texts("motivations", motivations)
                .texts("channels", channels)
                .texts("devices", devices)
                .texts("sources", sources)
                .done();
    }
}
