package footpath.server.source;

import footpath.collect.source.AddressRule;
import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.collect.source.SourceKind;
import footpath.collect.source.SourceSettings;
import footpath.events.NearestWord;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The routes of sources.
public final class SourceRoutes {
    private static final String ALL = "/api/v1/sources";
    private static final String SETTINGS = "settings";
    private static final String ONE = ALL + "/{name}";

    private SourceRoutes() {}

    /// @param sources all of them
    record SourceList(List<SourceLine> sources) {}

    /// @param deleted its name
    record Deleted(String deleted) {}

    /// A source to be made.
    ///
    /// @param name what its events are to be said to come from
    /// @param kind what sends; `api` if absent
    /// @param settings what else it is told, by its kind
    record New(
            @Nullable String name,
            @Nullable String kind,
            @Nullable JsonNode settings) {}

    /// @param secret what a product signs with, or a password
    record NewSecret(@Nullable String secret) {}

    /// What is to change; what is absent stays.
    ///
    /// @param enabled        whether it takes events
    /// @param limit          most events a second on average; 0 for any number
    /// @param address        what is kept of the senders' addresses
    /// @param keepsUserAgent whether it is kept what the senders' browsers and programs call themselves
    /// @param settings       each in place of the one of its name; null takes one away
    record Changed(
            @Nullable Boolean enabled,
            @Nullable Integer limit,
            @Nullable String address,
            @Nullable Boolean keepsUserAgent,
            @Nullable JsonNode settings) {}

    /// @param status of the feed of a source; none if it is not pulled now
    public static List<Route> of(Sources sources, Function<String, Optional<FeedStatus>> status) {
        return List.of(
                Route.get(
                        ALL,
                        request -> new SourceList(sources.list().stream()
                                .map(source -> line(source, status))
                                .toList())),
                Route.post(ALL, request -> create(sources, request.body(New.class))),
                Route.get(ONE, request -> line(sources.find(request.path("name")), status)),
                Route.put(ONE, request -> change(sources, request)),
                Route.delete(ONE, request -> delete(sources, request.path("name"))),
                Route.post(ONE + "/keys", request -> SourceLine.of(sources.addKey(request.path("name")))),
                Route.delete(
                        ONE + "/keys/{key}",
                        request -> SourceLine.of(sources.revoke(request.path("name"), request.path("key")))),
                Route.post(ONE + "/secrets", request -> addSecret(sources, request)),
                Route.delete(ONE + "/secrets/{number}", request -> removeSecret(sources, request)));
    }

    private static SourceLine line(Source source, Function<String, Optional<FeedStatus>> status) {
        return SourceLine.of(source, status.apply(source.name()));
    }

    private static SourceLine create(Sources sources, New wanted) {
        String name = Optional.ofNullable(wanted.name())
                .orElseThrow(() -> new Fault(FaultCode.INVALID_INPUT, "name", "is missing", "name the source"));
        SourceKind kind = kind(Optional.ofNullable(wanted.kind()).orElse(SourceKind.API.word()));
        SourceSettings settings = wanted.settings() == null
                ? SettingsReader.none(kind)
                : SettingsReader.read(kind, SETTINGS, wanted.settings().toString());
        return SourceLine.of(sources.create(name, kind, settings));
    }

    private static SourceLine change(Sources sources, Request request) {
        Changed changed = request.body(Changed.class);
        Source source = sources.find(request.path("name"));
        return SourceLine.of(sources.save(new Source(
                source.name(),
                source.kind(),
                Optional.ofNullable(changed.enabled()).orElse(source.isEnabled()),
                changed.limit() == null
                        ? source.limit()
                        : Optional.of(changed.limit()).filter(limit -> limit != 0),
                changed.address() == null ? source.address() : address(changed.address()),
                Optional.ofNullable(changed.keepsUserAgent()).orElse(source.keepsUserAgent()),
                source.keys(),
                source.secrets(),
                changed.settings() == null
                        ? source.settings()
                        : SettingsReader.changed(
                                source.kind(),
                                source.settings(),
                                SETTINGS,
                                changed.settings().toString()),
                source.created())));
    }

    private static SourceLine addSecret(Sources sources, Request request) {
        String secret = Optional.ofNullable(request.body(NewSecret.class).secret())
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_INPUT, "secret", "is missing", "send {\"secret\": what the product shows}"));
        return SourceLine.of(sources.addSecret(request.path("name"), secret));
    }

    private static SourceLine removeSecret(Sources sources, Request request) {
        String number = request.path("number");
        return SourceLine.of(sources.removeSecret(request.path("name"), number(number)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "secret \"" + text + "\"",
                            "is no number",
                            "give the number of a secret, as GET /api/v1/sources/NAME tells")
                    .because(notANumber);
        }
    }

    private static Deleted delete(Sources sources, String name) {
        sources.delete(name);
        return new Deleted(name);
    }

    /// The kind of a word.
    ///
    /// @throws Fault `INVALID_INPUT` if there is none
    public static SourceKind kind(String word) {
        return SourceKind.of(word).orElseThrow(() -> unknown("kind", word, SourceKind.values(), SourceKind::word));
    }

    /// The rule of a word.
    ///
    /// @throws Fault `INVALID_INPUT` if there is none
    public static AddressRule address(String word) {
        return AddressRule.of(word)
                .orElseThrow(() -> unknown("address", word, AddressRule.values(), AddressRule::word));
    }

    private static <T> Fault unknown(String field, String word, T[] known, Function<T, String> words) {
        return new Fault(
                FaultCode.INVALID_INPUT,
                field,
                "is \"" + word + "\"",
                NearestWord.remedy(word, Arrays.stream(known).map(words).toList()));
    }
}
