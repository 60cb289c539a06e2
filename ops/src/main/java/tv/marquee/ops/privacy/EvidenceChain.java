package tv.marquee.ops.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports one after the other, each signed (Ed25519, RFC 8032) together with the SHA-256 of the one before, so that none can be changed, left out or put
 * in between unnoticed.
 *
 * @param folder a file a report, in the order of their names
 * @param keys the private and the public one, as {@link tv.marquee.ops.platform.Secrets#signingKeys} gives them
 */
record EvidenceChain(Path folder, List<String> keys) {

    private static final String SIGNED = "signature";
    private static final String BEFORE = "before";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    EvidenceChain {
        keys = List.copyOf(keys);
    }

    /**
     * Adds a report.
     *
     * @return its file
     */
    Path add(Map<String, Object> report) throws IOException {
        Files.createDirectories(folder);
        List<Path> all = all();
        Map<String, Object> whole = new LinkedHashMap<>(report);
        whole.put(BEFORE, all.isEmpty() ? "" : sha256(Files.readAllBytes(all.getLast())));
        ObjectNode json = JSON.valueToTree(whole);
        json.put(SIGNED, signed(bytes(json)));
        return Files.write(
                folder.resolve(String.format("%06d.json", all.size() + 1)),
                JSON.writeValueAsBytes(json),
                StandardOpenOption.CREATE_NEW);
    }

    /**
     * A report that is there.
     *
     * @param report without anything when the file is none
     * @param sound whether it is as it was written, and follows on the one before
     */
    record Filed(Path file, JsonNode report, boolean sound) {}

    /** All that there are, in their order. */
    List<Filed> filed() throws IOException {
        List<Filed> filed = new ArrayList<>();
        String before = "";
        for (Path file : all()) {
            byte[] content = Files.readAllBytes(file);
            filed.add(new Filed(file, read(content), isSound(content, before)));
            before = sha256(content);
        }
        return filed;
    }

    /** The first file that is not as it was written or does not follow on the one before; empty when all are sound. */
    Optional<Path> firstBroken() throws IOException {
        return filed().stream()
                .filter(report -> !report.sound())
                .map(Filed::file)
                .findFirst();
    }

    /** How many there are. */
    int size() throws IOException {
        return all().size();
    }

    private static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException broken) {
            return JSON.missingNode();
        }
    }

    private boolean isSound(byte[] content, String before) {
        try {
            if (!(read(content) instanceof ObjectNode report)
                    || !report.path(BEFORE).asString("").equals(before)) {
                return false;
            }
            byte[] signature = Base64.getDecoder().decode(report.path(SIGNED).asString(""));
            report.remove(SIGNED);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(bytes(report));
            return check.verify(signature);
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            return false;
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{6}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private String signed(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey());
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.getFirst())));
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.get(1))));
    }

    /** The report without its signature, in the order of its fields and without white space. */
    private static byte[] bytes(ObjectNode report) {
        return new JsonMapper().writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
