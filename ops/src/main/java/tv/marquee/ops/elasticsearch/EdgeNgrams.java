package tv.marquee.ops.elasticsearch;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;

/**
 * The {@code edge_ngram} tokenizer: the beginnings of each run of {@code token_chars}, {@code min_gram} to
 * {@code max_gram} code points long. No {@code token_chars} means that the whole text is one run.
 */
final class EdgeNgrams extends AbstractTokenizerFactory {

    private final int shortest;
    private final int longest;
    private final IntPredicate inside;

    EdgeNgrams(String name, Settings settings) {
        super(name);
        this.shortest = settings.getAsInt("min_gram", 1);
        this.longest = settings.getAsInt("max_gram", 2);
        List<String> kinds = settings.getAsList("token_chars");
        this.inside =
                kinds.stream().map(EdgeNgrams::kind).reduce(IntPredicate::or).orElse(symbol -> true);
    }

    @Override
    public Tokenizer create() {
        return new EdgeNGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int symbol) {
                return inside.test(symbol);
            }
        };
    }

    private static IntPredicate kind(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            default ->
                throw new IllegalArgumentException(
                        "token_chars: [" + name + "] is not one of [letter, digit, whitespace]");
        };
    }
}
