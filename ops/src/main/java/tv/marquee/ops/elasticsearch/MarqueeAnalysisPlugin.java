package tv.marquee.ops.elasticsearch;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Lets search stem English, fold accents and complete words: the names, settings and defaults are those of
 * Elasticsearch's own {@code analysis-common} module, so that a mapping written for one works on the other. It must not
 * be installed on a full distribution, which refuses a name given twice.
 */
public final class MarqueeAnalysisPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "stemmer",
                AnalysisPlugin.requiresAnalysisSettings(
                        (index, environment, name, settings) -> EnglishStemmer.of(name, settings)),
                "asciifolding",
                (index, environment, name, settings) -> folding(name, settings),
                "edge_ngram",
                (index, environment, name, settings) -> wordBeginnings(name, settings),
                "synonym_graph",
                AnalysisPlugin.requiresAnalysisSettings(
                        (index, environment, name, settings) -> new SynonymGraph(name, settings)));
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton(
                        "edge_ngram", false, false, tokens -> new EdgeNGramTokenFilter(tokens, 1)),
                PreConfiguredTokenFilter.singleton("kstem", false, KStemFilter::new),
                PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "edge_ngram", (index, environment, name, settings) -> new EdgeNgrams(name, settings),
                "keyword", (index, environment, name, settings) -> keyword(name, settings),
                "whitespace", (index, environment, name, settings) -> whitespace(name, settings));
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", (index, environment, name, settings) -> {
            var stopWords = Analysis.parseStopWords(environment, settings, EnglishAnalyzer.getDefaultStopSet());
            var unstemmed = Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
            return shared(name, new EnglishAnalyzer(stopWords, unstemmed));
        });
    }

    private static TokenFilterFactory folding(String name, Settings settings) {
        boolean original = settings.getAsBoolean("preserve_original", false);
        return new LuceneFilter(name, tokens -> new ASCIIFoldingFilter(tokens, original));
    }

    private static TokenFilterFactory wordBeginnings(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        return new LuceneFilter(name, tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, original));
    }

    private static TokenizerFactory keyword(String name, Settings settings) {
        int buffer = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
        return new AbstractTokenizerFactory(name) {
            @Override
            public Tokenizer create() {
                return new KeywordTokenizer(buffer);
            }
        };
    }

    private static TokenizerFactory whitespace(String name, Settings settings) {
        int longest = settings.getAsInt("max_token_length", WhitespaceTokenizer.DEFAULT_MAX_WORD_LEN);
        return new AbstractTokenizerFactory(name) {
            @Override
            public Tokenizer create() {
                return new WhitespaceTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest);
            }
        };
    }

    private static <A extends Analyzer> AnalyzerProvider<A> shared(String name, A analyzer) {
        return new AbstractIndexAnalyzerProvider<>(name) {
            @Override
            public A get() {
                return analyzer;
            }
        };
    }
}
