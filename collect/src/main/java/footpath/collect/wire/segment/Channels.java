package footpath.collect.wire.segment;

import footpath.collect.wire.call.FlatObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a call happened, by the first of these that tells:
///
/// | what tells | channel |
/// |---|---|
/// | `channel`, else `context.channel`: `browser` | web |
/// | … `mobile` | app |
/// | … anything else (`web`, `app`, `server`, `store`, …) | as it says, in lower case |
/// | `context.library.name` of a browser: `analytics.js`, `RudderLabs JavaScript SDK`, … | web |
/// | … of a phone: names with ios, android, swift, kotlin, react-native, flutter, unity, … | app |
/// | … of a server: names with node, python, java, ruby, go, php, .net, c#, rust, elixir, … | server |
/// | `context.device.type` or `context.os.name` | app |
/// | the call is `page` | web |
/// | the call is `screen` | app |
///
/// A property `channel` of the event outranks all of them.
final class Channels {
    static final String WEB = "web";
    static final String APP = "app";
    static final String SERVER = "server";

    private static final Set<String> BROWSER = Set.of("analytics.js", "javascript", "browser", "analytics-next");
    private static final Set<String> PHONE = Set.of(
            "ios",
            "android",
            "swift",
            "kotlin",
            "react-native",
            "reactnative",
            "flutter",
            "unity",
            "cordova",
            "xamarin",
            "maui");
    private static final Set<String> MACHINE = Set.of(
            "node", "python", "java", "ruby", "go", "php", ".net", "c#", "csharp", "rust", "elixir", "clojure", "http");

    private Channels() {}

    static String of(Call call, String type) {
        String said = said(call.channel == null ? call.contextChannel : call.channel);
        if (!said.isEmpty()) {
            return said;
        }
        FlatObject properties = call.draft.properties();
        String library = ofLibrary(properties);
        if (!library.isEmpty()) {
            return library;
        }
        Optional<String> device =
                properties.scalar("context.device.type").or(() -> properties.scalar("context.os.name"));
        if (device.isPresent()) {
            return APP;
        }
        return switch (type) {
            case "page" -> WEB;
            case "screen" -> APP;
            default -> "";
        };
    }

    private static String said(@Nullable String channel) {
        String word = channel == null ? "" : channel.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "browser" -> WEB;
            case "mobile" -> APP;
            default -> word;
        };
    }

    /// Where the library of the sender runs; empty if it does not tell.
    static String ofLibrary(FlatObject properties) {
        return properties
                .scalar("context.library.name")
                .map(name -> runsOn(name.toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    private static String runsOn(String word) {
        if (BROWSER.stream().anyMatch(word::contains)) {
            return WEB;
        }
        if (PHONE.stream().anyMatch(word::contains)) {
            return APP;
        }
        return MACHINE.stream().anyMatch(word::contains) ? SERVER : "";
    }
}
