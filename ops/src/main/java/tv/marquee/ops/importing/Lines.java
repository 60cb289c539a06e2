package tv.marquee.ops.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a text file in UTF-8, plain or gzip, one at a time; however long a line, little of it is held. */
final class Lines implements AutoCloseable {

    /** The longest line that is read; a film of TMDB takes some ten thousand characters. */
    static final int LONGEST = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private final char[] ahead = new char[1 << 14];
    private int from;
    private int until;
    private long number;
    private boolean overLong;

    private Lines(Reader reader) {
        this.reader = reader;
    }

    static Lines open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            boolean packed = file.getFileName().toString().endsWith(".gz");
            InputStream plain = packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new Lines(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** How many lines a file has; as many as can be read when it breaks off. */
    static long count(Path file) {
        long count = 0;
        try (Lines lines = open(file)) {
            while (lines.advance()) {
                count++;
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws IOException when the file breaks off or cannot be read further
     */
    boolean advance() throws IOException {
        line.setLength(0);
        overLong = false;
        if (!fill()) {
            return false;
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            int end = from;
            while (end < until && ahead[end] != '\n') {
                end++;
            }
            append(end - from);
            ended = end < until;
            from = ended ? end + 1 : until;
        }
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (from == until) {
            from = 0;
            until = Math.max(reader.read(ahead), 0);
        }
        return until > 0;
    }

    private void append(int length) {
        int room = LONGEST - line.length();
        line.append(ahead, from, Math.min(length, room));
        overLong |= length > room;
    }

    /** The line, without its end. */
    String text() {
        return line.toString();
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether the line is longer than what {@link #text} gives. */
    boolean isOverLong() {
        return overLong;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
