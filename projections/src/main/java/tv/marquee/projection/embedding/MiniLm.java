package tv.marquee.projection.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * The sentence transformer all-MiniLM-L6-v2, quantised to 8 bits, by ONNX on the processor: 384 numbers in some 10 ms on
 * one core. Loaded at first use, which takes a second and some 150 MB.
 */
final class MiniLm implements TextEmbedder {

    private @Nullable OnOneCore model;

    @Override
    public float[] embed(String text) {
        try {
            return loaded().embed(text).content().vector();
        } catch (LinkageError e) {
            throw new SinkUnavailable("embeddings cannot be computed on this machine: " + e.getMessage(), e);
        }
    }

    private OnOneCore loaded() {
        OnOneCore known = model;
        if (known == null) {
            System.setProperty("OPT_OUT_TRACKING", "true"); // or the tokenizer's library reports its use
            known = new OnOneCore();
            model = known;
        }
        return known;
    }

    /**
     * The model in a session of one thread. Left to itself it takes all cores, and waits for their turns by spinning: twice the work, which a
     * catalogue that is imported would take from the training beside it.
     */
    private static final class OnOneCore extends AbstractInProcessEmbeddingModel {

        private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
        private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

        private final OnnxBertBiEncoder encoder;

        OnOneCore() {
            super(Runnable::run);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (InputStream model = resource(MODEL);
                    InputStream tokenizer = resource(TOKENIZER);
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtSession session = environment.createSession(model.readAllBytes(), options);
                encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (OrtException e) {
                throw new IllegalStateException("the model of embeddings cannot be loaded", e);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(OnnxBertBiEncoder.class.getResourceAsStream(name), name);
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
