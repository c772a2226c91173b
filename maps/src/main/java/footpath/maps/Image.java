package footpath.maps;

import java.util.regex.Pattern;

/// A picture: one that was uploaded, or one the document itself carries. Never one of somebody else's
/// server, which
/// would learn who looks.
///
/// @param address `images/` and the SHA-256 of its bytes, or a `data:` address of a PNG, JPEG, GIF or WebP
public record Image(String address) {
    private static final Pattern ADDRESS =
            Pattern.compile("images/[0-9a-f]{64}|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}");

    /// The most characters of a picture that the document carries: half a million, some 370 KB.
    public static final int MAX_CHARACTERS = 500_000;

    public Image {
        new Checks("image")
                .holds(
                        "address",
                        isImage(address),
                        "is no picture",
                        "upload one, or give a data: address of a PNG, JPEG, GIF or WebP of up to " + MAX_CHARACTERS
                                + " characters")
                .done();
    }

    /// Whether a text is the address of a picture.
    public static boolean isImage(String address) {
        return address.length() <= MAX_CHARACTERS && ADDRESS.matcher(address).matches();
    }
}
