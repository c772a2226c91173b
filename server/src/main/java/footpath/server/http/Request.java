package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a feature sees of one HTTP request; what cannot be read is a [Fault] that names the parameter.
public final class Request {
    private final ServerRequest request;

    Request(ServerRequest request, Set<String> allowedParameters) {
        this.request = request;
        for (String name : request.query().names()) {
            if (!allowedParameters.contains(name)) {
                throw new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "query." + name,
                        "is not known here",
                        allowedParameters.isEmpty()
                                ? "this address takes no parameters"
                                : "known are " + String.join(", ", new TreeSet<>(allowedParameters)));
            }
        }
    }

    /// Who asks.
    public Admission.Asking asking() {
        return asking(request);
    }

    static Admission.Asking asking(ServerRequest request) {
        return new Admission.Asking(
                request.prologue().method().text(),
                request.path().path(),
                request.authority(),
                request.remotePeer().host(),
                name -> request.headers().first(HeaderNames.create(name)).filter(value -> !value.isBlank()));
    }

    /// A part of the path, decoded.
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /// A part of the path that is a number from 1.
    public long pathNumber(String name, long max) {
        String text = path(name);
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of range is
        }
        throw new Fault(FaultCode.INVALID_PARAMETER, name, "is \"" + text + "\"", "it must be a number from 1");
    }

    /// A parameter; empty if absent or blank.
    public Optional<String> text(String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }

    /// A header; empty if absent or blank.
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name)).filter(value -> !value.isBlank());
    }

    /// A whole number of a range.
    public long number(String name, long otherwise, long min, long max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of range is
        }
        throw invalid(name, text.get(), "a whole number from " + min + " to " + max);
    }

    /// A calendar date.
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                throw invalid(name, text, "a date as 2017-01-31").because(notADate);
            }
        });
    }

    /// The parameter `zone`; UTC if absent.
    public ZoneId zone() {
        return text("zone").map(name -> Times.zone("query.zone", name)).orElse(Times.DEFAULT_ZONE);
    }

    /// The body, read as JSON.
    public <T> T body(Class<T> type) {
        return Json.read(bytes(), type);
    }

    /// The body, which is said to be JSON.
    public byte[] bytes() {
        String mediaType = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        // A page of another site can post text without asking first, but not this type.
        if (!mediaType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Fault(
                    FaultCode.WRONG_MEDIA_TYPE,
                    "header.Content-Type",
                    mediaType.isEmpty() ? "is missing" : "is " + mediaType,
                    "send application/json");
        }
        try (var stream = request.content().inputStream()) {
            return Body.read(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The body as it comes, which is said to be a file. Whoever reads it holds it to a size.
    public InputStream file() {
        String mediaType = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        // Like JSON, a page of another site cannot send it without asking first.
        if (!mediaType.toLowerCase(Locale.ROOT).startsWith("application/octet-stream")) {
            throw new Fault(
                    FaultCode.WRONG_MEDIA_TYPE,
                    "header.Content-Type",
                    mediaType.isEmpty() ? "is missing" : "is " + mediaType,
                    "send application/octet-stream");
        }
        return request.content().inputStream();
    }

    /// A parameter that is not what it should be.
    public static Fault invalid(String name, String value, String wanted) {
        return new Fault(FaultCode.INVALID_PARAMETER, "query." + name, "is \"" + value + "\"", "it must be " + wanted);
    }
}
