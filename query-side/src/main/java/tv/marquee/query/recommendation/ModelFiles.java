package tv.marquee.query.recommendation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a model folder, each handed out only when it is what the manifest says it is. */
final class ModelFiles {

    private static final long LARGEST = 1L << 30;

    private final Path folder;
    private final Map<String, Manifest.Content> contents;

    ModelFiles(Path folder, Manifest manifest) throws BrokenModel {
        this.folder = folder;
        try {
            this.contents = manifest.files().stream()
                    .collect(Collectors.toUnmodifiableMap(Manifest.Content::name, Function.identity()));
        } catch (IllegalStateException e) {
            throw new BrokenModel("a file is listed twice", e);
        }
    }

    /** The bytes of a file, in little-endian order. */
    ByteBuffer read(String name) throws BrokenModel, IOException {
        Manifest.Content content = contents.get(name);
        if (content == null) {
            throw new BrokenModel(name + " is not listed");
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new BrokenModel(name + " is missing");
        }
        long size = Files.size(file);
        if (size != content.bytes() || size > LARGEST) {
            throw new BrokenModel(name + " has " + size + " bytes instead of " + content.bytes());
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!sha256(bytes).equals(content.sha256())) {
            throw new BrokenModel("the checksum of " + name + " is wrong");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
