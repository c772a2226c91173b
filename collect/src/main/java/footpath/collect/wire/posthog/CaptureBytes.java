package footpath.collect.wire.posthog;

import footpath.collect.wire.Inflation;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The JSON of a request, in whichever of these it was sent: as it is; as gzip, told by
/// `Content-Encoding`, by the query `compression=gzip-js` or by its first bytes; as a form or query
/// `data=` in base64, in lz-string (`compression=lz64`) or as it is.
final class CaptureBytes {
    private static final String DATA = "data=";

    private CaptureBytes() {}

    static byte[] of(WireRequest request, int mostBytes) throws RefusedRequest {
        Optional<String> inQuery = request.parameter("data");
        if (inQuery.isPresent()) {
            return ofData(request, inQuery.get(), mostBytes);
        }
        byte[] body = Inflation.body(request, mostBytes);
        if (!isForm(body)) {
            return body;
        }
        String form = new String(body, StandardCharsets.UTF_8);
        int end = form.indexOf('&');
        try {
            String data = form.substring(DATA.length(), end < 0 ? form.length() : end);
            return ofData(request, URLDecoder.decode(data, StandardCharsets.UTF_8), mostBytes);
        } catch (IllegalArgumentException broken) {
            throw RefusedRequest.undecodable(
                    "is no form (" + broken.getMessage() + "); needs data= with % and two digits");
        }
    }

    private static boolean isForm(byte[] body) {
        return body.length >= DATA.length()
                && new String(body, 0, DATA.length(), StandardCharsets.US_ASCII).equals(DATA);
    }

    private static byte[] ofData(WireRequest request, String data, int mostBytes) throws RefusedRequest {
        // A plus sign that was not escaped arrives as a blank.
        String packed = data.strip().replace(' ', '+');
        if (packed.startsWith("{") || packed.startsWith("[")) {
            return data.getBytes(StandardCharsets.UTF_8);
        }
        if (request.parameter("compression")
                .filter(word -> word.startsWith("lz"))
                .isPresent()) {
            return LzString.read(packed, mostBytes).getBytes(StandardCharsets.UTF_8);
        }
        try {
            String standard = packed.replace('-', '+').replace('_', '/');
            return Inflation.plain(Base64.getDecoder().decode(standard), mostBytes);
        } catch (IllegalArgumentException broken) {
            throw RefusedRequest.undecodable("is no base64 (" + broken.getMessage() + "); needs data= in base64");
        }
    }
}
