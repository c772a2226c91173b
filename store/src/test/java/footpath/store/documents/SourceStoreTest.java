package footpath.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.source.AddressRule;
import footpath.collect.source.InvalidSource;
import footpath.collect.source.NoSettings;
import footpath.collect.source.Secret;
import footpath.collect.source.SettingsReader;
import footpath.collect.source.Source;
import footpath.collect.source.SourceKind;
import footpath.collect.source.SourceStore;
import footpath.collect.source.WriteKey;
import footpath.store.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStoreTest {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00.123456Z");

    @TempDir
    private Path directory;

    @Test
    void aSavedSourceIsThereAfterReopeningWithItsKeys() {
        WriteKey old = new WriteKey("old", NOW, Optional.of(NOW.plusSeconds(9)));
        WriteKey good = new WriteKey("good", NOW.plusSeconds(5), Optional.empty());
        Source shop = source("shop", Optional.of(500), List.of(good, old));
        Source app = source("app", Optional.empty(), List.of());
        try (SqliteDocuments documents = open()) {
            documents.sources().save(shop);
            documents.sources().save(app);
        }
        try (SqliteDocuments documents = open()) {
            assertThat(documents.sources().list()).containsExactly(app, shop);
            assertThat(documents.sources().load("shop")).contains(shop);
            assertThat(documents.sources().load("shop").orElseThrow().liveKeys())
                    .containsExactly("good");
            assertThat(documents.sources().load("none")).isEmpty();
        }
    }

    @Test
    void savingAgainReplacesAndDeletingForgets() {
        try (SqliteDocuments documents = open()) {
            SourceStore sources = documents.sources();
            sources.save(source("shop", Optional.empty(), List.of(WriteKey.create(NOW))));
            Source changed = source("shop", Optional.of(3), List.of());
            sources.save(changed);
            assertThat(sources.list()).containsExactly(changed);
            assertThat(sources.delete("shop")).isTrue();
            assertThat(sources.delete("shop")).isFalse();
            assertThat(sources.list()).isEmpty();
        }
    }

    @Test
    void secretsAndSettingsAreThereAfterReopeningAndThePrintedSourceTellsNoSecret() {
        Source payments = Source.of(
                        "payments",
                        SourceKind.STRIPE,
                        SettingsReader.read(
                                SourceKind.STRIPE,
                                "settings",
                                "{address: 'https://a.example', mapping: {name: type, identities: {email: e}}}"),
                        NOW)
                .withSecrets(List.of(new Secret(3, "whsec_new", NOW), new Secret(1, "whsec_old", NOW)));
        try (SqliteDocuments documents = open()) {
            documents.sources().save(payments);
        }
        try (SqliteDocuments documents = open()) {
            Source loaded = documents.sources().load("payments").orElseThrow();
            assertThat(loaded.secrets()).isEqualTo(payments.secrets());
            assertThat(loaded.settings().json()).isEqualTo(payments.settings().json());
            assertThat(loaded.toString()).contains("Secret[3").doesNotContain("whsec");
            documents.sources().delete("payments");
            documents.sources().save(payments.withSecrets(List.of()));
            assertThat(documents.sources().load("payments").orElseThrow().secrets())
                    .isEmpty();
        }
    }

    @Test
    void theFileWithTheSecretsIsReadableByItsOwnerAlone() throws IOException {
        Path file = directory.resolve("documents.db");
        Files.writeString(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (SqliteDocuments documents = open()) {
            documents.sources().save(source("shop", Optional.empty(), List.of()));
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(one -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                                .isEqualTo("rw-------"));
            }
        }
        Path fresh = directory.resolve("above/data");
        DataDirectory.open(fresh).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecretOrASettingThatCannotBeIsRefusedWithWhatWouldBeRight() {
        assertThatThrownBy(() -> new Secret(1, "  ", NOW))
                .hasMessage(
                        "source.secret: has 0 characters that are not blank; take it from the product; it has 1 to 512");
        assertThatThrownBy(
                        () -> source("shop", Optional.empty(), List.of()).withSecrets(List.of(new Secret(1, "x", NOW))))
                .hasMessageContaining("source.secrets: are of no use to kind segment");
        assertThatThrownBy(() -> SettingsReader.read(SourceKind.STRIPE, "settings", "{adress: x}"))
                .hasMessageContaining("settings: unknown key \"adress\"")
                .hasMessageContaining("address");
        assertThatThrownBy(() -> SettingsReader.read(SourceKind.API, "settings", "{address: x}"))
                .hasMessageContaining("settings: has \"address\"; a source of kind api has no settings");
        assertThatThrownBy(() -> SettingsReader.read(SourceKind.WEBHOOK, "settings", "{mapping: {nam: x}}"))
                .hasMessageContaining("settings: mapping: unknown key \"nam\"");
    }

    @Test
    void keysDifferAndAreHardToMistake() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(WriteKey.create(NOW).key());
        }
        assertThat(keys).hasSize(1_000).allMatch(key -> key.matches("[A-HJ-NP-Za-km-z2-9]{24}"));
    }

    @Test
    void aSourceThatCannotBeIsRefusedWithWhatWouldBeRight() {
        assertThatThrownBy(() -> source(" shop", Optional.empty(), List.of()))
                .isInstanceOf(InvalidSource.class)
                .hasMessageContaining("source.name: is \" shop\"; give 1 to 256 characters");
        assertThatThrownBy(() -> source("a\nb", Optional.empty(), List.of())).isInstanceOf(InvalidSource.class);
        assertThatThrownBy(() -> source("shop", Optional.of(0), List.of()))
                .hasMessageContaining("source.limit: is 0; give 1 to 1000000 events a second");
    }

    private SqliteDocuments open() {
        return SqliteDocuments.open(directory.resolve("documents.db"), Clock.systemUTC());
    }

    private static Source source(String name, Optional<Integer> limit, List<WriteKey> keys) {
        return new Source(
                name,
                SourceKind.SEGMENT,
                true,
                limit,
                AddressRule.TRUNCATED,
                true,
                keys,
                List.of(),
                new NoSettings(),
                NOW);
    }
}
