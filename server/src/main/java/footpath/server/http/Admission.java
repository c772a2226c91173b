package footpath.server.http;

import footpath.server.Fault;
import java.util.Optional;
import java.util.function.Function;

/// Decides who may ask. Safe for use by several threads.
public interface Admission {
    /// Everybody may.
    Admission ALL = asking -> {};

    /// @throws Fault if this one may not
    void require(Asking asking);

    /// Who asks for what, as far as a request shows before its body is read.
    ///
    /// @param method    HTTP method
    /// @param path      decoded
    /// @param authority host and port that were asked
    /// @param ip        where it comes from
    /// @param headers   one by its name; empty if it is absent or blank
    record Asking(String method, String path, String authority, String ip, Function<String, Optional<String>> headers) {
        public Optional<String> header(String name) {
            return headers.apply(name);
        }

        /// A cookie by its name.
        public Optional<String> cookie(String name) {
            for (String one : header("Cookie").orElse("").split(";", -1)) {
                String pair = one.strip();
                if (pair.startsWith(name + "=")) {
                    return Optional.of(pair.substring(name.length() + 1));
                }
            }
            return Optional.empty();
        }
    }
}
