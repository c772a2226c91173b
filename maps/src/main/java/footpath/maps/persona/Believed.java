package footpath.maps.persona;

import footpath.events.filter.Field;
import footpath.maps.ChannelTitle;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a team wrote of the channels and devices of a persona, in the words of the data.
///
/// @param map     whose channels have titles
/// @param persona whose they are
record Believed(JourneyMap map, Persona persona) {

    /// Whether the team named a value of a field: a channel by its key or its title.
    boolean names(Field field, String value) {
        return switch (field) {
            case Field.Channel() ->
                persona.profile().channels().stream().anyMatch(written -> isChannel(written, value));
            case Field.Property(String name) -> Devices.tells(name) && isDevice(value);
            case Field.Trait(String name) -> Devices.tells(name) && isDevice(value);
        };
    }

    private boolean isDevice(String value) {
        return persona.profile().devices().stream()
                .anyMatch(written -> Devices.plain(written).equals(Devices.plain(value)));
    }

    private boolean isChannel(String written, String channel) {
        Set<String> names = map.channels().stream()
                .filter(known -> known.key().equals(channel))
                .map(ChannelTitle::title)
                .map(Devices::plain)
                .collect(Collectors.toSet());
        return names.contains(Devices.plain(written)) || Devices.plain(channel).equals(Devices.plain(written));
    }

    /// Channels the team wrote and none of these is.
    List<String> unseen(List<String> channels) {
        return persona.profile().channels().stream()
                .filter(written -> channels.stream().noneMatch(channel -> isChannel(written, channel)))
                .toList();
    }

    /// A channel as the team calls it.
    String title(String channel) {
        return map.channels().stream()
                .filter(known -> known.key().equals(channel))
                .map(ChannelTitle::title)
                .findFirst()
                .orElse(channel);
    }
}
