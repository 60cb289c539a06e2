package tv.marquee.analytics.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads labelled reviews from a CSV file whose line of names has {@code label} ({@code pos} or {@code neg}) and {@code review}; it may
 * be compressed by gzip. Fields in quotes may hold commas, line breaks and doubled quotes. The text is UTF-8; a file that is none is
 * read as cp1252.
 */
public final class ReviewFile {

    private ReviewFile() {}

    /**
     * All reviews.
     *
     * @throws IllegalArgumentException naming the first row that is broken
     */
    public static List<LabelledReview> read(Path file) {
        List<List<String>> rows = rows(text(file));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " is empty");
        }
        int label = rows.getFirst().indexOf("label");
        int review = rows.getFirst().indexOf("review");
        if (label < 0 || review < 0) {
            throw new IllegalArgumentException(file.getFileName() + " has no columns label and review");
        }
        List<LabelledReview> reviews = new ArrayList<>();
        for (int r = 1; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            boolean known = row.size() > Math.max(label, review)
                    && List.of("pos", "neg").contains(row.get(label));
            if (!known) {
                throw new IllegalArgumentException("row " + (r + 1) + " of " + file.getFileName() + " is broken");
            }
            reviews.add(new LabelledReview(row.get(review), row.get(label).equals("pos")));
        }
        return reviews;
    }

    private static String text(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return decoded(plain.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(field.toString().strip());
            rows.add(row);
        }
        return rows;
    }
}
