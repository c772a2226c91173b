package footpath.maps.template;

import footpath.maps.DatePeriod;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;

/// What somebody chooses when a map begins.
///
/// @param slug   its name in addresses
/// @param title  in the customer's voice
/// @param zone   in which days begin
/// @param period in which people enter, unless another is asked for
public record NewMap(String slug, String title, ZoneId zone, DatePeriod period) {
    private static final int LONGEST = 48;

    /// The twelve months that end with a day.
    ///
    /// @param last the day, inside
    public static DatePeriod yearUntil(LocalDate last) {
        LocalDate end = last.plusDays(1);
        return new DatePeriod(end.minusYears(1), end);
    }

    /// A name in addresses made of a title: `From coupon to loyal` becomes `from-coupon-to-loyal`, with a number behind
    /// it where that is taken. A title without a letter of a to z becomes `map`.
    ///
    /// @param isTaken whether there is such a map already
    public static String slugOf(String title, Predicate<String> isTaken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        String first = shortened.isEmpty() ? "map" : shortened;
        String slug = first;
        for (int next = 2; isTaken.test(slug); next++) {
            slug = first + "-" + next;
        }
        return slug;
    }
}
