package footpath.server;

import java.util.Locale;

/// Every kind of fault, with its HTTP status and its exit code: the one table of both.
public enum FaultCode {
    /// Something broke that should not have.
    INTERNAL(500, ExitCode.FAILURE),
    /// The words of a command line, or an address, name nothing.
    UNKNOWN_ROUTE(404, ExitCode.USAGE),
    METHOD_NOT_ALLOWED(405, ExitCode.USAGE),
    /// The request came under a name that is not this machine's own.
    WRONG_HOST(421, ExitCode.USAGE),
    /// The request shows no administrator token, or a wrong one.
    UNAUTHENTICATED(401, ExitCode.USAGE),
    /// A page of another site wants to change something.
    FOREIGN_ORIGIN(403, ExitCode.USAGE),
    /// Wrong tokens came too often.
    TOO_MANY_ATTEMPTS(429, ExitCode.USAGE),
    BODY_TOO_LARGE(413, ExitCode.BAD_INPUT),
    WRONG_MEDIA_TYPE(415, ExitCode.BAD_INPUT),
    MALFORMED_REQUEST(400, ExitCode.USAGE),
    INVALID_PARAMETER(400, ExitCode.USAGE),
    INVALID_QUESTION(400, ExitCode.USAGE),
    UNKNOWN_MAP(404, ExitCode.USAGE),
    /// No template has this key.
    UNKNOWN_TEMPLATE(404, ExitCode.USAGE),
    UNKNOWN_REVISION(404, ExitCode.USAGE),
    UNKNOWN_COMMENT(404, ExitCode.USAGE),
    /// No signature of that number stands on the map.
    UNKNOWN_SIGNATURE(404, ExitCode.USAGE),
    /// No vote of that number was opened on the map.
    UNKNOWN_VOTE(404, ExitCode.USAGE),
    /// Nothing in the library has this key, or it is of another kind.
    UNKNOWN_ITEM(404, ExitCode.USAGE),
    UNKNOWN_STEP(404, ExitCode.USAGE),
    UNKNOWN_PERSONA(404, ExitCode.USAGE),
    UNKNOWN_PERSON(404, ExitCode.USAGE),
    /// The person is known, and does not allow what the person is asked for.
    PURPOSE_REFUSED(403, ExitCode.USAGE),
    UNKNOWN_ACCOUNT(404, ExitCode.USAGE),
    /// No decision about who is one person, or who belongs to an account, has that number.
    UNKNOWN_DECISION(404, ExitCode.USAGE),
    UNKNOWN_EVENT(404, ExitCode.USAGE),
    UNKNOWN_SEGMENT(404, ExitCode.USAGE),
    UNKNOWN_SOURCE(404, ExitCode.USAGE),
    /// Nothing in the quarantine has that id.
    UNKNOWN_QUARANTINED(404, ExitCode.USAGE),
    /// No such question is being answered now.
    UNKNOWN_QUESTION(404, ExitCode.USAGE),
    /// A file, a mapping or a map document that cannot be taken in.
    INVALID_INPUT(422, ExitCode.BAD_INPUT),
    /// Something is there already, or was changed meanwhile.
    CONFLICT(409, ExitCode.BAD_INPUT),
    /// Some rows were quarantined, and the caller asked for none.
    QUARANTINED(422, ExitCode.QUARANTINED),
    /// Someone ended a question before it was answered.
    CANCELLED(409, ExitCode.INTERRUPTED),
    /// A question that takes more time or memory than it may.
    TOO_EXPENSIVE(422, ExitCode.BAD_INPUT),
    LOCKED(503, ExitCode.LOCKED),
    PORT_IN_USE(503, ExitCode.PORT_IN_USE),
    DISK(507, ExitCode.FAILURE),
    DAMAGED(500, ExitCode.DAMAGED),
    /// What was to be checked is not as it should be.
    CHECK_FAILED(422, ExitCode.CHECK_FAILED),
    INTERRUPTED(503, ExitCode.INTERRUPTED);

    private final int status;
    private final ExitCode exit;

    FaultCode(int status, ExitCode exit) {
        this.status = status;
        this.exit = exit;
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    /// Exit code of a command.
    public ExitCode exit() {
        return exit;
    }

    /// As it is written in answers: `unknown_map`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
