package footpath.server.privacy;

import footpath.events.InvalidEvent;
import footpath.events.identity.Identity;
import footpath.server.Fault;
import footpath.server.FaultCode;

/// The identity that a key of a person is the text of.
final class PersonIdentity {
    private PersonIdentity() {}

    /// @throws Fault `INVALID_PARAMETER` if it is too long
    static Identity of(String key) {
        try {
            return Identity.parse(key);
        } catch (InvalidEvent tooLong) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            "person",
                            "is no identity: " + tooLong.getMessage(),
                            "give the key of a person, as footpath person find tells it")
                    .because(tooLong);
        }
    }
}
