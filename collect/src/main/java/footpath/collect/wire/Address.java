package footpath.collect.wire;

import java.util.Optional;

/// Where a protocol listens.
///
/// @param method HTTP method
/// @param path   begins with a slash and ends with none; one part between slashes may be `{…}` and
/// stands for any text
public record Address(String method, String path) {
    public Address {
        if (!path.startsWith("/") || !path.equals(tidy(path))) {
            throw new IllegalArgumentException(
                    "address.path: is \"" + path + "\"; needs a slash first, none last and none twice");
        }
    }

    /// An address of events.
    public static Address post(String path) {
        return new Address("POST", path);
    }

    /// An address that is asked for something, or a picture that tells something.
    public static Address get(String path) {
        return new Address("GET", path);
    }

    /// Whether a request goes to this address.
    public boolean matches(WireRequest request) {
        return method.equals(request.method()) && matches(request.path());
    }

    /// Whether a path is this one, whatever the method.
    public boolean matches(String asked) {
        return hasVariable() ? variable(asked).isPresent() : path.equals(tidy(asked));
    }

    /// Whether one part stands for any text.
    public boolean hasVariable() {
        return path.indexOf('{') >= 0;
    }

    /// The text in the place of `{…}`.
    public Optional<String> variable(String asked) {
        int open = path.indexOf('{');
        String behind = path.substring(path.indexOf('}') + 1);
        String tidy = tidy(asked);
        if (open < 0
                || tidy.length() <= open + behind.length()
                || !tidy.startsWith(path.substring(0, open))
                || !tidy.endsWith(behind)) {
            return Optional.empty();
        }
        String value = tidy.substring(open, tidy.length() - behind.length());
        return value.indexOf('/') < 0 ? Optional.of(value) : Optional.empty();
    }

    /// A path without the slashes that come twice or last, as clients join them from host and path.
    public static String tidy(String path) {
        boolean isTidy = path.startsWith("/") && !path.contains("//") && (path.length() == 1 || !path.endsWith("/"));
        return isTidy ? path : tidied(path);
    }

    private static String tidied(String path) {
        StringBuilder tidy = new StringBuilder(path.length() + 1);
        for (int i = 0; i < path.length(); i++) {
            char letter = path.charAt(i);
            if (letter != '/' || tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != '/') {
                tidy.append(letter);
            }
        }
        if (tidy.length() > 1 && tidy.charAt(tidy.length() - 1) == '/') {
            tidy.setLength(tidy.length() - 1);
        }
        return tidy.isEmpty() ? "/" : tidy.toString();
    }
}
