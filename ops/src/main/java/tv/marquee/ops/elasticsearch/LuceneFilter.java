package tv.marquee.ops.elasticsearch;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;

/** A step of an analysis chain under the name a mapping calls it by. */
final class LuceneFilter extends AbstractTokenFilterFactory {

    private final UnaryOperator<TokenStream> step;

    LuceneFilter(String name, UnaryOperator<TokenStream> step) {
        super(name);
        this.step = step;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return step.apply(tokens);
    }
}
