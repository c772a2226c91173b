package footpath.exchange.picture;

import footpath.exchange.ImportedMap;
import footpath.exchange.UnreadableMap;
import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The document a picture carries.
final class CarriedMap {
    private CarriedMap() {}

    /// The document as text that may stand within XML and within a script of HTML: letters that mean
    /// something there are written as JSON escapes, which only strings can hold.
    static String text(JourneyMap map) {
        String json = MapJson.write(map);
        StringBuilder text = new StringBuilder(json.length());
        json.chars().forEach(letter -> {
            boolean special = letter == '<' || letter == '>' || letter == '&';
            boolean outside =
                    letter >= 0xFFFE || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029;
            if (special || outside || Character.isSurrogate((char) letter)) {
                text.append(String.format(Locale.ROOT, "\\u%04X", letter));
            } else {
                text.append((char) letter);
            }
        });
        return text.toString();
    }

    /// The bytes of the document.
    static byte[] bytes(JourneyMap map) {
        return MapJson.write(map).getBytes(StandardCharsets.UTF_8);
    }

    static ImportedMap read(String json) {
        try {
            return new ImportedMap(MapJson.read(json), List.of());
        } catch (InvalidMap invalid) {
            throw new UnreadableMap(invalid.violations());
        }
    }

    /// A picture of a map that nothing can be read from.
    static UnreadableMap none(String where) {
        return new UnreadableMap(
                where,
                "carries no map",
                "give a picture made by Footpath, which was not saved anew by another program");
    }
}
