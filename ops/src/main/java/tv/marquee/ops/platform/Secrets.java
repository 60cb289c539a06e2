package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import tv.marquee.domain.ledger.TinkKeyset;

/**
 * Random keys of one data folder, made when first asked for and the same ever after; readable by their owner only.
 *
 * @param folder where they are kept
 */
public record Secrets(Path folder) {

    /** What roles in processes of their own need beside a keyset, by the names of the settings. */
    public static final List<String> OF_A_DEPLOYMENT = List.of(
            "spring.datasource.password",
            "marquee.accounts.email-key",
            "marquee.payments.notice-key",
            "marquee.security.token-key",
            "marquee.sealing.reader-password",
            "marquee.warehouse.password",
            "marquee.warehouse.pseudonym-secret");

    private static final int BYTES = 32;

    /** Those of a data folder. */
    public static Secrets of(Path data) {
        return new Secrets(data.resolve("secrets"));
    }

    /** Makes what a deployment needs and is not there yet: a file for each setting, and the keyset {@code sealing.json}. */
    public void makeAll() {
        OF_A_DEPLOYMENT.forEach(this::key);
        keyset("sealing");
    }

    /** 32 random bytes in Base64. */
    public String key(String name) {
        try {
            return Files.readString(file(name, Secrets::random)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + name + " in " + folder + " cannot be read.", e);
        }
    }

    /** A pair of keys to sign with: the private one in PKCS #8, the public one in X.509, each in Base64, a line each. */
    public List<String> signingKeys(String name) {
        try {
            return Files.readAllLines(file(name, Secrets::signing));
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + name + " in " + folder + " cannot be read.", e);
        }
    }

    private static String signing() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The file of a Tink keyset. */
    public Path keyset(String name) {
        return file(name + ".json", TinkKeyset::generate);
    }

    private Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                make(file, content.get());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be made.", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Of several processes that make it at once, one does, and it is never seen half written. */
    private static void make(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, content);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
