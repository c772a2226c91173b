package footpath.maps;

/// How the team calls a channel.
///
/// @param key   the channel as events carry it
/// @param title the channel as people say it
public record ChannelTitle(String key, String title) {
    public ChannelTitle {
        new Checks("channel").text("key", key).text("title", title).done();
    }
}
