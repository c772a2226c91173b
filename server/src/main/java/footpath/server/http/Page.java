package footpath.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/// The files of the web page, from the class path; kept in memory, plain and compressed, once asked for.
final class Page {
    /// The script that pages of any site load to collect what happens on them.
    static final String SNIPPET = "/footpath.js";

    private static final String ROOT = "/footpath/server/page";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, File> files = new ConcurrentHashMap<>();

    /// One file, ready to be sent.
    static final class File {
        /// Media type.
        final String type;

        final byte[] plain;

        /// Compressed; empty if that does not make it smaller.
        final Optional<byte[]> gzip;

        /// Changes with the content.
        final String tag;

        /// How long a browser may keep it without asking again.
        final String caching;

        /// Whether pages of other sites may load it.
        final boolean isForEverybody;

        File(String path, byte[] plain) throws IOException {
            byte[] compressed = compress(plain);
            CRC32 sum = new CRC32();
            sum.update(plain);
            this.type = TYPES.getOrDefault(extensionOf(path), "application/octet-stream");
            this.plain = plain;
            this.gzip = compressed.length < plain.length ? Optional.of(compressed) : Optional.empty();
            this.tag = "\"" + Long.toHexString(sum.getValue()) + "-" + plain.length + "\"";
            this.isForEverybody = path.equals(SNIPPET);
            this.caching = cachingOf(path);
        }

        private static String cachingOf(String path) {
            if (path.startsWith("/assets/")) {
                // Its name changes with its content.
                return "public, max-age=31536000, immutable";
            }
            return path.equals(SNIPPET) ? "public, max-age=3600, stale-while-revalidate=86400" : "no-cache";
        }
    }

    /// The file at a path; the page itself for a path that is a place within it; empty if there is neither.
    Optional<File> find(String path) {
        if (path.contains("//") || path.contains("/.")) {
            return Optional.empty();
        }
        // A place may end in anything, as the key of a person does; files stand at the root or among the assets.
        boolean isAtRoot = path.lastIndexOf('/') == 0;
        boolean isFile = path.startsWith("/assets/") || (isAtRoot && path.indexOf('.') >= 0);
        return isFile ? file(path) : file("/index.html");
    }

    private Optional<File> file(String path) {
        // Only plain names: nothing climbs out of the folder, and unknown paths cannot fill the memory.
        if (!path.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+") || !TYPES.containsKey(extensionOf(path))) {
            return Optional.empty();
        }
        Optional<File> known = Optional.ofNullable(files.get(path));
        if (known.isPresent()) {
            return known;
        }
        Optional<File> file = read(path);
        file.ifPresent(found -> files.put(path, found));
        return file;
    }

    private static Optional<File> read(String path) {
        try (InputStream stream = Page.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new File(path, stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] compress(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String extensionOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
