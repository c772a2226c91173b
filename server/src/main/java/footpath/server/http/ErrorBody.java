package footpath.server.http;

import footpath.server.Fault;

/// A fault as the API tells it.
///
/// @param error its facts
public record ErrorBody(Facts error) {
    /// @param code    kind of fault, as `unknown_map`
    /// @param input   which input
    /// @param problem what was wrong
    /// @param remedy  what would be right
    /// @param message all three in one line
    public record Facts(String code, String input, String problem, String remedy, String message) {}

    /// The body of a fault.
    public static ErrorBody of(Fault fault) {
        return new ErrorBody(
                new Facts(fault.code().word(), fault.input(), fault.problem(), fault.remedy(), fault.line()));
    }
}
