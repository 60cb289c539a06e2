package tv.marquee.ops.elasticsearch;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * The {@code synonym_graph} filter with rules in Solr's form from its setting {@code synonyms}. The rules themselves
 * are read through the steps that stand before this one in the chain, so that they meet the tokens in the same shape.
 */
final class SynonymGraph extends AbstractTokenFilterFactory {

    private final List<String> rules;
    private final boolean expand;

    SynonymGraph(String name, Settings settings) {
        super(name);
        this.rules = settings.getAsList("synonyms");
        this.expand = settings.getAsBoolean("expand", true);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("synonym_graph [" + name + "]: the setting [synonyms] is missing;"
                    + " files and synonym sets are not in Marquee's analysis plugin");
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("A synonym filter is made for its chain.");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> named) {
        SynonymMap synonyms = read(tokenizer, before);
        // A null FST means that the rules came down to nothing, which the filter refuses.
        return new LuceneFilter(
                name(), tokens -> synonyms.fst == null ? tokens : new SynonymGraphFilter(tokens, synonyms, false));
    }

    private SynonymMap read(TokenizerFactory tokenizer, List<TokenFilterFactory> before) {
        try (Analyzer chain = chain(tokenizer, before)) {
            SolrSynonymParser parser = new SolrSynonymParser(true, expand, chain);
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("synonym_graph [" + name() + "]: the rules cannot be read", e);
        }
    }

    private static Analyzer chain(TokenizerFactory tokenizer, List<TokenFilterFactory> before) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.create();
                TokenStream tokens = source;
                for (TokenFilterFactory step : before) {
                    tokens = step.getSynonymFilter().create(tokens);
                }
                return new TokenStreamComponents(source, tokens);
            }
        };
    }
}
