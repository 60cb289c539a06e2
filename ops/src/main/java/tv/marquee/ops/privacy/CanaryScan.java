package tv.marquee.ops.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for texts in the bytes of every file under a data folder: tables and write-ahead log, segments of Kafka, indices, warehouse, models, logs. What a store
 * has compressed is seen as far as it stands there literally, which a text that is said for the first time does in LZ4.
 */
public final class CanaryScan {

    /** The programs of the servers, and keys. */
    private static final Set<String> LEFT_OUT = Set.of("programs", "secrets");

    private static final int CHUNK = 4 << 20;

    private final Path data;
    private final Needles needles;
    private final Map<String, Found> stores = new TreeMap<>();

    private CanaryScan(Path data, Needles needles) {
        this.data = data;
        this.needles = needles;
    }

    /**
     * What a store holds.
     *
     * @param hits how often one of the texts was found, in any form
     * @param where the files in which, below the data folder
     */
    public record Found(long files, long bytes, long hits, List<String> where) {
        static final Found NOTHING = new Found(0, 0, 0, List.of());

        Found and(long size, long more, String file) {
            List<String> files = new ArrayList<>(where);
            if (more > 0) {
                files.add(file);
            }
            return new Found(this.files + 1, bytes + size, hits + more, List.copyOf(files));
        }

        Found and(Found other) {
            List<String> files = new ArrayList<>(where);
            files.addAll(other.where);
            return new Found(this.files + other.files, bytes + other.bytes, hits + other.hits, List.copyOf(files));
        }
    }

    /**
     * Looks, by the name of each folder in the data folder. Files that go while they are looked for are passed over.
     *
     * @param texts each of four characters at least
     */
    public static Map<String, Found> of(Path data, List<String> texts) throws IOException {
        CanaryScan scan = new CanaryScan(data, Needles.of(texts));
        Files.walkFileTree(data, scan.new Visitor());
        return Map.copyOf(scan.stores);
    }

    /**
     * Looks in a folder as one, such as a backup.
     *
     * @param texts each of four characters at least
     */
    public static Found in(Path folder, List<String> texts) throws IOException {
        return of(folder, texts).values().stream().reduce(Found.NOTHING, Found::and);
    }

    private void look(Path file) throws IOException {
        String store = data.relativize(file).getName(0).toString();
        long size = 0;
        long hits = 0;
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                hits += hits(text, before.length());
                before = text.substring(Math.max(0, text.length() - needles.longest() + 1));
                size += chunk.length;
            }
        }
        stores.put(
                store,
                stores.getOrDefault(store, Found.NOTHING)
                        .and(size, hits, data.relativize(file).toString()));
    }

    /** Those that end after what was looked at before. */
    private long hits(String text, int seen) {
        long hits = 0;
        for (String needle : needles.forms()) {
            int from = Math.max(0, seen - needle.length() + 1);
            for (int at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
                hits++;
            }
        }
        return hits;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean top = folder.getParent() != null && folder.getParent().equals(data);
            return top && LEFT_OUT.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                try {
                    look(file);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
