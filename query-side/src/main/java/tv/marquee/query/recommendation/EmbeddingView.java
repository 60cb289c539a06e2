package tv.marquee.query.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells how alike titles are before anyone saw them, as it stands on the shelf {@code embeddings}.
 *
 * @param id of the title
 * @param text what the vector was computed from
 * @param vector the meaning of the text, of length 1; null while there is no text
 * @param people ids of directors and of who is billed first
 * @param genres English names
 * @param keywords what the title is about, in the source's words
 * @param position of the last event that it follows from
 */
public record EmbeddingView(
        String id,
        String text,
        float @Nullable [] vector,
        List<String> people,
        List<String> genres,
        List<String> keywords,
        long position) {

    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 384;

    public EmbeddingView {
        people = List.copyOf(people);
        genres = List.copyOf(genres);
        keywords = List.copyOf(keywords);
    }
}
