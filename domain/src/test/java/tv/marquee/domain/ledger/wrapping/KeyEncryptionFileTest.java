package tv.marquee.domain.ledger.wrapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.TinkKeyset;

/** Against a keyset in a file, and an HTTP server that answers as Vault 1.21.4 does. */
class KeyEncryptionFileTest {

    private static final byte[] KEY =
            HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    private static final JsonMapper JSON = new JsonMapper();

    private Path folder = Path.of("");
    private final TinkKeyset inside = TinkKeyset.of(TinkKeyset.generate());
    private HttpServer vault;
    private int version = 1;
    private boolean isSealed;

    @BeforeEach
    void start(@TempDir Path made) throws IOException {
        vault = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vault.createContext("/v1/transit/", this::answer);
        vault.start();
        folder = made;
        Files.writeString(folder.resolve("token"), "s.token\n");
    }

    @AfterEach
    void stop() {
        vault.stop(0);
    }

    @Test
    void aKeysetThatWasReplacedIsTakenUp() throws IOException {
        String first = TinkKeyset.generate();
        KeyEncryptionFile early = file(first);
        byte[] before = early.wrap(KEY, "ada");

        String second = TinkKeyset.rotated(first);
        KeyEncryptionFile late = file(second);
        Files.setLastModifiedTime(folder.resolve("file.json"), FileTime.from(Instant.EPOCH));

        assertThat(early.unwrap(late.wrap(KEY, "ada"), "ada")).isEqualTo(KEY);
        assertThat(early.unwrap(before, "ada")).isEqualTo(KEY);
        assertThat(early.current()).isEqualTo(TinkKeyset.of(second).current());
        assertThat(early.wrapper(before)).isEqualTo(TinkKeyset.of(first).current());
    }

    @Test
    void aFileThatWentAwayOrBrokeIsAsItWas() throws IOException {
        KeyEncryptionFile keys = file(TinkKeyset.generate());
        byte[] wrapped = keys.wrap(KEY, "ada");
        Files.writeString(folder.resolve("file.json"), "{");
        Files.setLastModifiedTime(folder.resolve("file.json"), FileTime.from(Instant.EPOCH));
        assertThat(keys.unwrap(keys.wrap(KEY, "ada"), "ada")).isEqualTo(KEY);

        Files.delete(folder.resolve("file.json"));
        assertThat(keys.unwrap(wrapped, "ada")).isEqualTo(KEY);
    }

    @Test
    void vaultWrapsForAnOwnerAndUnwrapsForNoOther() throws IOException {
        KeyEncryptionFile keys = file(vault(""));
        byte[] wrapped = keys.wrap(KEY, "ada");

        assertThat(keys.current()).isEqualTo("vault:marquee:v1").isEqualTo(keys.wrapper(wrapped));
        assertThat(keys.unwrap(wrapped, "ada")).isEqualTo(KEY);
        assertThatThrownBy(() -> keys.unwrap(wrapped, "bob")).isInstanceOf(IllegalArgumentException.class);
        byte[] truncated = "vault:v1:AAAA".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> keys.unwrap(truncated, "ada")).isInstanceOf(IllegalArgumentException.class);

        version = 2;
        assertThat(keys.current()).isEqualTo("vault:marquee:v2");
        assertThat(keys.wrapper(keys.wrap(KEY, "ada"))).isEqualTo("vault:marquee:v2");
        assertThat(keys.unwrap(wrapped, "ada")).isEqualTo(KEY);
    }

    @Test
    void whatAKeysetWrappedBeforeVaultIsUnwrappedByTheKeyset() throws IOException {
        String keyset = TinkKeyset.generate();
        byte[] wrapped = TinkKeyset.of(keyset).wrap(KEY, "ada");

        KeyEncryptionFile both = file(vault(",\"keyset\":" + keyset));
        assertThat(both.unwrap(wrapped, "ada")).isEqualTo(KEY);
        assertThat(both.wrapper(wrapped)).isEqualTo(TinkKeyset.of(keyset).current());

        assertThatThrownBy(() -> file(vault("")).unwrap(wrapped, "ada")).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void whileVaultIsSealedOrAwayKeysAreUnavailableAndSound() throws IOException {
        KeyEncryptionFile keys = file(vault(""));
        byte[] wrapped = keys.wrap(KEY, "ada");

        isSealed = true;
        assertThatThrownBy(() -> keys.unwrap(wrapped, "ada"))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("503")
                .hasMessageContaining("Vault is sealed");

        isSealed = false;
        Files.writeString(folder.resolve("token"), "s.other");
        assertThatThrownBy(() -> keys.wrap(KEY, "ada"))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("403");

        Files.writeString(folder.resolve("token"), "s.token");
        vault.stop(0);
        assertThatThrownBy(() -> keys.unwrap(wrapped, "ada")).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void overTlsOnlyAVaultIsBelievedWhoseAuthorityIsNamed() throws Exception {
        certified("other");
        SSLContext server = certified("server");
        Files.writeString(
                folder.resolve("both.crt"),
                Files.readString(folder.resolve("other.crt")) + Files.readString(folder.resolve("server.crt")));
        HttpsServer guarded = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        guarded.setHttpsConfigurator(new HttpsConfigurator(server));
        guarded.createContext("/v1/transit/", this::answer);
        guarded.start();
        String vault = "{\"vault\":{\"address\":\"https://localhost:"
                + guarded.getAddress().getPort() + "\",\"key\":\"marquee\",\"tokenFile\":\"token\"%s}}";
        try {
            for (String authorities : List.of("server.crt", "both.crt")) {
                KeyEncryptionFile believing = file(vault.formatted(",\"certificates\":\"" + authorities + "\""));
                assertThat(believing.unwrap(believing.wrap(KEY, "ada"), "ada")).isEqualTo(KEY);
            }

            KeyEncryptionFile doubting = file(vault.formatted(""));
            assertThatThrownBy(() -> doubting.wrap(KEY, "ada"))
                    .isInstanceOf(KeysUnavailable.class)
                    .hasMessageContaining("SSLHandshakeException");

            assertThatThrownBy(() -> file(vault.formatted(",\"certificates\":\"token\"")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("token holds no certificates in PEM");
        } finally {
            guarded.stop(0);
        }
    }

    /** A certificate of this machine, signed by itself, as {@code NAME.crt}; and what a server serves with. */
    private SSLContext certified(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        String order = "-genkeypair -alias server -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2"
                + " -storetype PKCS12 -storepass of-a-test -keystore " + store;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(order.split(" ", -1)));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
        KeyStore made = KeyStore.getInstance(store.toFile(), "of-a-test".toCharArray());
        Files.writeString(
                folder.resolve(name + ".crt"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(made.getCertificate("server").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(made, "of-a-test".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aFileThatSaysNothingUsefulIsRefusedWithoutItsContent() {
        for (String text : new String[] {"", "{", "{\"secret\":1}", "{\"vault\":{\"address\":\"http://secret\"}}"}) {
            assertThatThrownBy(() -> file(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("file.json holds neither a keyset nor where Vault is")
                    .message()
                    .doesNotContain("secret");
        }
        assertThat(KeyEncryptionFile.namesVault(vault(""))).isTrue();
        assertThat(KeyEncryptionFile.namesVault(TinkKeyset.generate())).isFalse();
    }

    private KeyEncryptionFile file(String text) throws IOException {
        return KeyEncryptionFile.at(Files.writeString(folder.resolve("file.json"), text));
    }

    private String vault(String more) {
        return "{\"vault\":{\"address\":\"http://localhost:"
                + vault.getAddress().getPort() + "\",\"key\":\"marquee\",\"tokenFile\":\"token\"}" + more + "}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v1/transit/".length());
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (isSealed) {
            respond(exchange, 503, Map.of("errors", new String[] {"Vault is sealed"}));
        } else if (!"s.token".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            respond(exchange, 403, Map.of("errors", new String[] {"permission denied"}));
        } else if (path.equals("keys/marquee")) {
            respond(exchange, 200, Map.of("data", Map.of("latest_version", version)));
        } else if (path.equals("encrypt/marquee")) {
            byte[] sealed = inside.wrap(
                    Base64.getDecoder().decode(body.path("plaintext").asString()), bound(body));
            respond(
                    exchange,
                    200,
                    Map.of(
                            "data",
                            Map.of(
                                    "ciphertext",
                                    "vault:v" + version + ":"
                                            + Base64.getEncoder().encodeToString(sealed))));
        } else {
            decrypt(exchange, body);
        }
    }

    private static String bound(JsonNode body) {
        return body.path("associated_data").asString("");
    }

    private void decrypt(HttpExchange exchange, JsonNode body) throws IOException {
        String text = body.path("ciphertext").asString();
        if (text.endsWith(":AAAA")) {
            respond(exchange, 400, Map.of("errors", new String[] {"invalid ciphertext length"}));
            return;
        }
        try {
            byte[] opened =
                    inside.unwrap(Base64.getDecoder().decode(text.substring(text.lastIndexOf(':') + 1)), bound(body));
            respond(
                    exchange,
                    200,
                    Map.of("data", Map.of("plaintext", Base64.getEncoder().encodeToString(opened))));
        } catch (IllegalArgumentException e) {
            respond(exchange, 400, Map.of("errors", new String[] {"cipher: message authentication failed"}));
        }
    }

    private static void respond(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
