package footpath.maps.signature;

import java.util.List;
import java.util.Optional;

/// Where signatures are kept. They are only ever added, and marked as withdrawn; they go with their map to another
/// address,
/// and away with it. Safe for use by many threads.
public interface SignatureStore {
    /// A signature before it has a number and a time.
    ///
    /// @param part     as in [Signature]
    /// @param role     as in [Signature]
    /// @param signer   as in [Signature]
    /// @param revision as in [Signature]
    /// @param digest   as in [Signature]
    /// @param note     as in [Signature]
    record NewSignature(
            SignedPart part, Signature.Role role, String signer, long revision, String digest, Optional<String> note) {}

    /// All signatures of a map, withdrawn ones too, by number.
    List<Signature> list(String map);

    /// Adds a signature to a map.
    Signature add(String map, NewSignature signature);

    /// Marks a signature as withdrawn.
    ///
    /// @return whether there is one of that number that stood until now
    boolean withdraw(String map, int number, String by, Optional<String> why);
}
