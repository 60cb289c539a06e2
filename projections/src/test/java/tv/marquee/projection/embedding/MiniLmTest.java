package tv.marquee.projection.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MiniLmTest {

    private final TextEmbedder embedder = new MiniLm();

    @Test
    void textsOfOneMeaningAreNearerThanOthers() {
        float[] heist = embedder.embed("A gang of thieves plans to rob a casino.");
        float[] robbery = embedder.embed("Criminals prepare the theft of a bank's gold.");
        float[] romance = embedder.embed("Two students fall in love on a summer holiday in Italy.");

        assertThat(heist).hasSize(384);
        assertThat(cosine(heist, heist)).isEqualTo(1, within(1e-4));
        assertThat(cosine(heist, robbery)).isGreaterThan(cosine(heist, romance) + .2);
    }

    @Test
    void theLengthOfATextHasNoBound() {
        assertThat(embedder.embed("A very long story. ".repeat(2_000))).hasSize(384);
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int k = 0; k < a.length; k++) {
            product += a[k] * b[k];
            lengthA += a[k] * a[k];
            lengthB += b[k] * b[k];
        }
        return product / Math.sqrt(lengthA * lengthB);
    }
}
