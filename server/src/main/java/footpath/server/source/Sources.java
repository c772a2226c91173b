package footpath.server.source;

import footpath.collect.source.DatabaseSettings;
import footpath.collect.source.FolderSettings;
import footpath.collect.source.NoSettings;
import footpath.collect.source.ProductSettings;
import footpath.collect.source.Secret;
import footpath.collect.source.Source;
import footpath.collect.source.SourceKind;
import footpath.collect.source.SourceSettings;
import footpath.collect.source.SourceStore;
import footpath.collect.source.TopicSettings;
import footpath.collect.source.WriteKey;
import footpath.collect.webhook.WebhookSettings;
import footpath.events.NearestWord;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes, finds and changes sources. Safe for use by several threads.
///
/// Keys are looked up in memory: senders show one with each request, and only this process changes them.
public final class Sources {
    private final SourceStore store;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Source> byKey = Map.of();

    public Sources(SourceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        load();
    }

    /// All of them, by name.
    public List<Source> list() {
        return store.list();
    }

    /// Has something done after each change of a source, by the thread that changed it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// @throws Fault `UNKNOWN_SOURCE`
    public Source find(String name) {
        return store.load(name).orElseThrow(() -> unknown(name));
    }

    /// The source that a key allows to write to.
    Optional<Source> ofKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// What the source of a key knows of the product that sends to it; nothing but the key if it is no
    /// product's.
    public Optional<WebhookSettings> webhook(String key) {
        return ofKey(key).map(source -> {
            List<String> secrets = source.secrets().stream().map(Secret::text).toList();
            return switch (source.settings()) {
                case NoSettings _, DatabaseSettings _, TopicSettings _, FolderSettings _ -> WebhookSettings.of();
                case ProductSettings product ->
                    new WebhookSettings(secrets, product.address(), product.organization(), product.mapping());
            };
        });
    }

    /// Makes a source, with one key if senders write to it.
    ///
    /// @throws Fault `INVALID_INPUT` if there is one of that name
    public synchronized Source create(String name, SourceKind kind, SourceSettings settings) {
        if (store.load(name).isPresent()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT, "source \"" + name + "\"", "is there already", "choose another name");
        }
        return save(Source.of(name, kind, settings, clock.instant()));
    }

    /// Changes a source.
    public synchronized Source save(Source source) {
        store.save(source);
        load();
        listeners.forEach(Runnable::run);
        return source;
    }

    /// Gives a source one key more; those before stay good until they are revoked.
    public synchronized Source addKey(String name) {
        Source source = find(name);
        List<WriteKey> keys = new ArrayList<>(source.keys());
        keys.addFirst(WriteKey.create(clock.instant()));
        return save(source.withKeys(keys));
    }

    /// Refuses a key from now on.
    ///
    /// @throws Fault `INVALID_INPUT` if the source has no such key
    public synchronized Source revoke(String name, String key) {
        Source source = find(name);
        if (source.keys().stream().noneMatch(one -> one.key().equals(key))) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "write key \"" + key + "\"",
                    "is none of source \"" + name + "\"",
                    "its keys are told by GET /api/v1/sources/" + name);
        }
        Optional<Instant> now = Optional.of(clock.instant());
        return save(source.withKeys(source.keys().stream()
                .map(one -> one.key().equals(key) && one.isLive() ? new WriteKey(key, one.created(), now) : one)
                .toList()));
    }

    /// Gives a source one secret more; those before stay good until they are removed.
    ///
    /// @throws footpath.collect.source.InvalidSource if it is none, or sources of the kind need none
    public synchronized Source addSecret(String name, String text) {
        Source source = find(name);
        int number = source.secrets().stream().mapToInt(Secret::number).max().orElse(0) + 1;
        List<Secret> secrets = new ArrayList<>(source.secrets());
        secrets.addFirst(new Secret(number, text.strip(), clock.instant()));
        return save(source.withSecrets(secrets));
    }

    /// Forgets a secret: what is signed with it is refused from now on.
    ///
    /// @throws Fault `INVALID_INPUT` if the source has no such secret
    public synchronized Source removeSecret(String name, int number) {
        Source source = find(name);
        List<Secret> left = source.secrets().stream()
                .filter(secret -> secret.number() != number)
                .toList();
        if (left.size() == source.secrets().size()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "secret " + number,
                    "is none of source \"" + name + "\"",
                    "their numbers are told by GET /api/v1/sources/" + name + " and footpath source list");
        }
        return save(source.withSecrets(left));
    }

    /// Forgets a source; its events stay.
    ///
    /// @throws Fault `UNKNOWN_SOURCE`
    public synchronized void delete(String name) {
        if (!store.delete(name)) {
            throw unknown(name);
        }
        load();
        listeners.forEach(Runnable::run);
    }

    private void load() {
        Map<String, Source> loaded = new HashMap<>();
        for (Source source : store.list()) {
            source.liveKeys().forEach(key -> loaded.put(key, source));
        }
        byKey = Map.copyOf(loaded);
    }

    private Fault unknown(String name) {
        List<String> names = store.list().stream().map(Source::name).toList();
        return new Fault(
                FaultCode.UNKNOWN_SOURCE,
                "source \"" + name + "\"",
                "does not exist",
                names.isEmpty()
                        ? "there are none yet; make one with footpath source create NAME"
                        : NearestWord.remedy(name, names));
    }
}
