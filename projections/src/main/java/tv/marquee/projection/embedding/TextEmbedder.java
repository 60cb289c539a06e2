package tv.marquee.projection.embedding;

/** Computes the embedding of a text. Called by one thread at a time. */
@FunctionalInterface
public interface TextEmbedder {

    /**
     * A vector of length 1 whose cosine with that of another text tells how alike they are in meaning.
     *
     * @param text not blank
     */
    float[] embed(String text);
}
