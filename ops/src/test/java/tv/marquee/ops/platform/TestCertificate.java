package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of this machine for servers of a test, signed by itself, with its key.
 *
 * @param store both, in PKCS #12
 * @param certificate in PEM: what clients believe
 * @param key in PEM, without a password
 */
public record TestCertificate(Path store, Path certificate, Path key) {

    /** Of the store. */
    static final String PASSWORD = "of-a-test";

    private static final String NAME = "server";

    private static final String ORDER = "-genkeypair -alias " + NAME + " -keyalg RSA -keysize 2048 -dname CN=localhost"
            + " -ext san=dns:localhost,ip:127.0.0.1 -validity 2 -storetype PKCS12 -storepass " + PASSWORD;

    /** Makes one with the JDK's own tool. */
    public static TestCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(ORDER.split(" ", -1)));
        command.addAll(List.of("-keystore", store.toString()));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate: " + said);
        }
        KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new TestCertificate(
                store,
                pem(
                        folder.resolve("server.crt"),
                        "CERTIFICATE",
                        made.getCertificate(NAME).getEncoded()),
                pem(
                        folder.resolve("server.key"),
                        "PRIVATE KEY",
                        made.getKey(NAME, PASSWORD.toCharArray()).getEncoded()));
    }

    /** What a server in this process serves with. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Path pem(Path file, String what, byte[] encoded) throws IOException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + lines.encodeToString(encoded) + "\n-----END " + what + "-----\n");
    }
}
