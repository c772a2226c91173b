package footpath.exchange.layout;

import footpath.exchange.Theme;
import footpath.maps.Tint;
import java.util.Locale;

/// A colour by what it means, on light ground and on dark: the design tokens of the page.
///
/// @param light 0xRRGGBB on light ground
/// @param dark  0xRRGGBB on dark ground
public record Paint(int light, int dark) {
    /// Where content lies.
    public static final Paint SURFACE = new Paint(0xFFFFFF, 0x131716);

    /// Wells, heads and tracks.
    public static final Paint SUNKEN = new Paint(0xF1F3F0, 0x191E1C);

    /// Titles and numbers.
    public static final Paint INK = new Paint(0x161B18, 0xEEF2EF);

    /// Body text.
    public static final Paint INK_2 = new Paint(0x454E49, 0xB7C0BB);

    /// Captions and axes.
    public static final Paint INK_3 = new Paint(0x636C67, 0x8C9690);

    /// Hairlines between cells.
    public static final Paint LINE = new Paint(0xE6E9E5, 0x222826);

    /// Borders of stages and cards.
    public static final Paint LINE_2 = new Paint(0xD0D6D1, 0x343C38);

    /// Borders that must be seen.
    public static final Paint LINE_3 = new Paint(0x868F89, 0x707A74);

    /// What happened, as line and text.
    public static final Paint TRAIL = new Paint(0x0A6450, 0x5CCBA9);

    /// What happened, as area.
    public static final Paint TRAIL_FILL = new Paint(0x1C7F68, 0x2E8C72);

    /// What happened, as tint.
    public static final Paint TRAIL_SOFT = new Paint(0xE4F1EC, 0x14312A);

    /// Those who leave, as tint.
    public static final Paint LEAVING = new Paint(0xC3DFD7, 0x1D4A3E);

    /// What the team believes.
    public static final Paint BELIEVED = new Paint(0x5D6762, 0xA2ACA7);

    /// Fewer, slower or sadder than believed, as text, area and tint.
    public static final Paint WORSE = new Paint(0xA63D0A, 0xF7A06B);

    public static final Paint WORSE_FILL = new Paint(0xD9662B, 0xE0753C);
    public static final Paint WORSE_SOFT = new Paint(0xFCEADF, 0x3A2012);

    /// More, faster or happier than believed, as text, area and tint.
    public static final Paint BETTER = new Paint(0x1A5696, 0x8ABDF4);

    public static final Paint BETTER_FILL = new Paint(0x3D80C6, 0x5596DC);
    public static final Paint BETTER_SOFT = new Paint(0xE4EEF9, 0x142A42);

    /// The state of a check.
    public static final Paint WARN = new Paint(0x7A5200, 0xEBC266);

    /// As it is on a ground.
    public int in(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /// As it is on a ground, as `#0A6450`.
    public String hex(Theme theme) {
        return String.format(Locale.ROOT, "#%06X", in(theme));
    }

    /// A tint as a ground that ink can be read on.
    static Paint soft(Tint tint) {
        return switch (tint) {
            case SLATE -> new Paint(0xE9ECEF, 0x23292E);
            case BLUE -> new Paint(0xE4EEF9, 0x142A42);
            case TEAL -> new Paint(0xDFF2EF, 0x12302C);
            case GREEN -> new Paint(0xE6F3E2, 0x1B3016);
            case AMBER -> new Paint(0xFBF1D6, 0x35290D);
            case ORANGE -> new Paint(0xFCEADF, 0x3A2012);
            case RED -> new Paint(0xFBE6E7, 0x3F171B);
            case PINK -> new Paint(0xFBE6F1, 0x3B1829);
            case VIOLET -> new Paint(0xEFE8FA, 0x2A1D42);
        };
    }

    /// The hue a channel has throughout the product; grey for one without.
    static Paint channel(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "store" -> new Paint(0x20398F, 0x4A74CF);
            case "app" -> new Paint(0xC38616, 0xFBBA59);
            case "email" -> new Paint(0x7F4CC0, 0xD6C2FF);
            case "mail" -> new Paint(0x5C6A17, 0x7F8F22);
            case "web" -> new Paint(0x1A9484, 0x6FDDB2);
            case "phone" -> new Paint(0x9E2F6C, 0xA85A72);
            case "chat" -> new Paint(0x4C92E8, 0x5AA6E6);
            case "partner" -> new Paint(0x7E2A0C, 0xD08C78);
            default -> LINE_3;
        };
    }
}
