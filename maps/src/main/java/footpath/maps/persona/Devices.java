package footpath.maps.persona;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which properties and traits tell the device somebody uses, by their names. Stateless.
final class Devices {
    private static final Set<String> NAMES = Set.of(
            "device",
            "devicetype",
            "devicecategory",
            "deviceclass",
            "os",
            "osname",
            "operatingsystem",
            "platform",
            "browser");

    private Devices() {}

    /// Whether a name tells a device: `device`, `$device_type`, `OS`, `browser`.
    static boolean tells(String name) {
        return NAMES.contains(plain(name));
    }

    /// Those of some names, in their order.
    static List<String> among(List<String> names) {
        return names.stream().filter(Devices::tells).sorted().toList();
    }

    /// Letters and digits alone, small, so that `E-mail` and `email` are one word.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
