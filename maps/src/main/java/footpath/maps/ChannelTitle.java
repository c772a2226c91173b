package footpath.maps;

import java.util.Optional;

/// How the team calls a channel.
///
/// @param key   the channel as events carry it
/// @param title the channel as people say it
/// @param item  key of the library's item it stands for
public record ChannelTitle(String key, String title, Optional<String> item) {
    public ChannelTitle {
        new Checks("channel")
                .text("key", key)
                .text("title", title)
                .text("item", item)
                .done();
    }
}
