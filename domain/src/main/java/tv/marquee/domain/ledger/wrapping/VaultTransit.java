package tv.marquee.domain.ledger.wrapping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.TinkKeyset;

/**
 * Wraps keys by the transit engine of a HashiCorp Vault, which keeps what wraps them to itself: a key of type {@code aes256-gcm96}. The owner is its
 * associated data. The token is read from its file for each request, so that an agent may renew it; it needs {@code update} on {@code encrypt} and
 * {@code decrypt} of the key and {@code read} on the key itself.
 */
final class VaultTransit implements KeyEncryption {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    /** What Vault says of a text that it will not open at another time either. */
    private static final Set<String> NEVER_OPENS = Set.of("message authentication failed", "invalid ciphertext length");

    private static final Pattern WRAPPED = Pattern.compile("vault:v(\\d+):[A-Za-z0-9+/=]+");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI address;
    private final String mount;
    private final String key;
    private final Path token;
    private final Optional<TinkKeyset> before;

    /**
     * @param address such as {@code https://vault:8200}
     * @param mount where the engine is mounted
     * @param key its name there
     * @param token the file that holds the token
     * @param certificates a PEM file with the authorities whose certificates are believed, if not those of the JDK
     * @param before unwraps what Vault did not wrap
     * @throws IllegalArgumentException when there are no certificates in that file
     */
    VaultTransit(
            URI address,
            String mount,
            String key,
            Path token,
            Optional<Path> certificates,
            Optional<TinkKeyset> before) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        certificates.map(Authorities::in).ifPresent(client::sslContext);
        this.http = client.build();
        this.address = address;
        this.mount = mount;
        this.key = key;
        this.token = token;
        this.before = before;
    }

    @Override
    public String current() {
        return name(data(send("keys", null)).path("latest_version").asLong());
    }

    @Override
    public String wrapper(byte[] wrapped) {
        Matcher text = WRAPPED.matcher(text(wrapped));
        return text.matches() ? name(Long.parseLong(text.group(1))) : tink().wrapper(wrapped);
    }

    @Override
    public byte[] wrap(byte[] key, String owner) {
        JsonNode wrapped = data(send("encrypt", Map.of("plaintext", base64(key), "associated_data", base64(owner))));
        return wrapped.path("ciphertext").asString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String owner) {
        String text = text(wrapped);
        if (!WRAPPED.matcher(text).matches()) {
            return tink().unwrap(wrapped, owner);
        }
        Answer answer = send("decrypt", Map.of("ciphertext", text, "associated_data", base64(owner)));
        if (answer.status() == BAD_REQUEST && NEVER_OPENS.stream().anyMatch(answer::tells)) {
            throw new IllegalArgumentException("the key was not wrapped by " + key + " of Vault for this owner");
        }
        return Base64.getDecoder().decode(data(answer).path("plaintext").asString());
    }

    /** What Vault answered. */
    private record Answer(int status, JsonNode body) {

        boolean tells(String error) {
            return body.path("errors").toString().contains(error);
        }
    }

    private TinkKeyset tink() {
        return before.orElseThrow(() ->
                new KeysUnavailable("keys are wrapped by a keyset, and only Vault is named to unwrap them", null));
    }

    private String name(long version) {
        return "vault:" + key + ":v" + version;
    }

    private JsonNode data(Answer answer) {
        if (answer.status() != OK) {
            throw new KeysUnavailable(
                    "Vault at " + address + " answered " + answer.status() + ": "
                            + answer.body().path("errors"),
                    null);
        }
        return answer.body().path("data");
    }

    private Answer send(String operation, @Nullable Map<String, String> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            address.resolve("/v1/" + mount + "/" + operation + "/" + key))
                    .timeout(PATIENCE)
                    .header("X-Vault-Token", Files.readString(token).strip());
            if (body != null) {
                request.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException | JacksonException e) {
            throw new KeysUnavailable(
                    "Vault at " + address + " gives no answer: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailable("interrupted while Vault was asked", e);
        }
    }

    private static String text(byte[] wrapped) {
        return new String(wrapped, StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
