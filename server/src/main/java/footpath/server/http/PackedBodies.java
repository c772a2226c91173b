package footpath.server.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/// Leaves packed bodies as they came: whoever reads one unpacks it, up to a limit of its own. Left to itself the server
/// library refuses them.
final class PackedBodies implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip", "deflate", "br", "zstd", "compress", "identity", "lz64");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        throw new UnsupportedOperationException("answers are packed by whoever writes them");
    }

    @Override
    public String name() {
        return "packed";
    }

    @Override
    public String type() {
        return "packed";
    }
}
