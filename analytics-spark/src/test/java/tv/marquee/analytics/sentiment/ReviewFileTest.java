package tv.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFileTest {

    @TempDir
    private Path folder;

    @Test
    void quotesMayHoldCommasBreaksAndQuotes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("reviews.csv"),
                "label,rating,review\nneg,3,\"Dull, \"\"long\"\"\nand loud\"\npos,9,Fine\n");

        assertThat(ReviewFile.read(file))
                .containsExactly(
                        new LabelledReview("Dull, \"long\"\nand loud", false), new LabelledReview("Fine", true));
    }

    @Test
    void aCompressedFileIsReadToo() throws IOException {
        Path file = folder.resolve("reviews.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("review,label\nFine,pos\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ReviewFile.read(file)).containsExactly(new LabelledReview("Fine", true));
    }

    @Test
    void whatIsNotUtf8IsReadAsCp1252() throws IOException {
        Path file = folder.resolve("reviews.csv");
        Files.write(file, "label,review\npos,It\u2019s \u00e9lan\n".getBytes(Charset.forName("windows-1252")));

        assertThat(ReviewFile.read(file)).containsExactly(new LabelledReview("It\u2019s \u00e9lan", true));
    }

    @Test
    void aBrokenRowIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.csv"), "label,review\npos,Fine\nperhaps,Hm\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewFile.read(file))
                .withMessageContaining("row 3 of reviews.csv");

        Path other = Files.writeString(folder.resolve("other.csv"), "stars,words\n5,Fine\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewFile.read(other))
                .withMessageContaining("label and review");
    }
}
