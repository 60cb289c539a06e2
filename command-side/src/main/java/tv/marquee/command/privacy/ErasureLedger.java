package tv.marquee.command.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tv.marquee.domain.shared.AccountId;

/**
 * Who was forgotten, in a file of its own beside the keyset and so apart from the database: a line an account, with its random id and those of its profiles. When
 * the database comes back from a backup of before an erasure, this is what says so.
 *
 * @param file made with the first line
 */
record ErasureLedger(Path file) {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /**
     * Those who are forgotten together.
     *
     * @param subjects the account's id and those of its profiles
     */
    record Entry(AccountId account, List<String> subjects) {}

    /** Adds an entry and returns when it is on disk. The same may be added twice. */
    void add(Entry entry) {
        String line = "\n" + entry.account() + " " + String.join(" ", entry.subjects()) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("who is to be forgotten cannot be written to " + file, e);
        }
    }

    /** All entries, in the order in which they were added. One that a crash cut off is none, or names fewer: its erasure was not begun. */
    List<Entry> entries() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(" "))
                    .filter(ids -> ids[0].matches(UUID_FORM))
                    .map(ids -> new Entry(
                            new AccountId(UUID.fromString(ids[0])),
                            List.copyOf(Arrays.asList(ids).subList(1, ids.length))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("who was forgotten cannot be read from " + file, e);
        }
    }
}
