package tv.marquee.ops.elasticsearch;

import java.util.Locale;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The {@code stemmer} filter for English; its setting {@code language} (or {@code name}) says how much is cut. */
final class EnglishStemmer {

    private EnglishStemmer() {}

    static TokenFilterFactory of(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> new LuceneFilter(name, PorterStemFilter::new);
            case "light_english", "lightenglish", "kstem" -> new LuceneFilter(name, KStemFilter::new);
            case "minimal_english", "minimalenglish" -> new LuceneFilter(name, EnglishMinimalStemFilter::new);
            case "possessive_english", "possessiveenglish" -> new LuceneFilter(name, EnglishPossessiveFilter::new);
            default ->
                throw new IllegalArgumentException("stemmer [" + name + "]: the language [" + language
                        + "] is not in Marquee's analysis plugin, which knows English only");
        };
    }
}
