package tv.marquee.projection.embedding;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import org.jspecify.annotations.Nullable;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * The sentence transformer all-MiniLM-L6-v2, quantised to 8 bits, by ONNX on the processor: 384 numbers in some 10 ms on
 * one core. Loaded at first use, which takes a second and some 150 MB.
 */
final class MiniLm implements TextEmbedder {

    private @Nullable AllMiniLmL6V2QuantizedEmbeddingModel model;

    @Override
    public float[] embed(String text) {
        try {
            return loaded().embed(text).content().vector();
        } catch (LinkageError e) {
            throw new SinkUnavailable("embeddings cannot be computed on this machine: " + e.getMessage(), e);
        }
    }

    private AllMiniLmL6V2QuantizedEmbeddingModel loaded() {
        AllMiniLmL6V2QuantizedEmbeddingModel known = model;
        if (known == null) {
            System.setProperty("OPT_OUT_TRACKING", "true"); // or the tokenizer's library reports its use
            known = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
            model = known;
        }
        return known;
    }
}
