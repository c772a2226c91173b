package footpath.collect.webhook;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.mapping.BodyMapping.SignatureRule;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Any JSON, by the mapping of the source. If the mapping tells of no signature, the write key in the
/// address is all that proves the sender.
final class GenericWebhook implements Webhook {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        Optional<SignatureRule> rule = mapping(settings).signature();
        if (rule.isPresent()) {
            check(request, settings, rule.get());
        }
    }

    private static void check(WireRequest request, WebhookSettings settings, SignatureRule rule) throws RefusedRequest {
        String told = Signature.header(request, rule.header());
        if (!told.startsWith(rule.prefix())) {
            throw RefusedRequest.notAuthentic(
                    "signature",
                    rule.header() + " does not begin with \"" + rule.prefix() + "\"",
                    "needs the prefix the mapping tells");
        }
        String behind = told.substring(rule.prefix().length());
        switch (rule.encoding()) {
            case HEX ->
                Signature.check(
                        rule.header(),
                        List.of(behind.toLowerCase(Locale.ROOT)),
                        settings,
                        secret -> Signature.sha256Hex(secret, request.body()));
            case BASE64 ->
                Signature.check(
                        rule.header(),
                        List.of(behind),
                        settings,
                        secret -> Signature.sha256Base64(secret, request.body()));
        }
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        return new MappedBody(mapping(settings), request, Optional.empty()).items(body);
    }

    private static BodyMapping mapping(WebhookSettings settings) throws RefusedRequest {
        Optional<BodyMapping> mapping = settings.mapping();
        if (mapping.isEmpty()) {
            throw RefusedRequest.undecodable("cannot be read, since the source has no mapping; give the source one");
        }
        return mapping.get();
    }
}
