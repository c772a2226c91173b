package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/// Answers requests that are not HTTP enough to be routed, in the form of every other error.
final class MalformedRequests implements DirectHandler {
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Fault fault = fault(status, message);
        headers.set(HeaderNames.CONTENT_TYPE, "application/json");
        return TransportResponse.builder()
                .status(Status.create(fault.code().status()))
                .headers(headers)
                .keepAlive(type.keepAlive())
                .entity(Json.bytes(ErrorBody.of(fault)))
                .build();
    }

    static Fault fault(Status status, String message) {
        return switch (status.code()) {
            case 413 -> Body.tooLarge();
            case 404 ->
                new Fault(
                        FaultCode.UNKNOWN_ROUTE,
                        "address",
                        "nothing is there",
                        "all addresses are in /api/openapi.yaml");
            default -> new Fault(FaultCode.MALFORMED_REQUEST, "request", message, "send HTTP as RFC 9110 has it");
        };
    }
}
