package tv.marquee.domain.review;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a review as sentiment is told from: each word in lower case, and each two that follow one another in a sentence, so that "not
 * good" is another thing than "good". Marks of HTML are no words; an apostrophe is part of a word, however it is written.
 */
public final class ReviewTerms {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}]+)*|[.!?;]");

    private ReviewTerms() {}

    /** The terms, each once, in the order of their first appearance. */
    public static Set<String> of(String text) {
        String plain = MARKUP.matcher(text)
                .replaceAll(" ")
                .replace('\u2019', '\'')
                .replace('\u0092', '\'') // a cp1252 apostrophe that was read as Latin-1
                .toLowerCase(Locale.ROOT);
        Set<String> terms = new LinkedHashSet<>();
        Matcher words = WORD.matcher(plain);
        String before = "";
        while (words.find()) {
            String word = words.group();
            boolean stop = !Character.isLetterOrDigit(word.codePointAt(0));
            if (!stop) {
                terms.add(word);
                if (!before.isEmpty()) {
                    terms.add(before + ' ' + word);
                }
            }
            before = stop ? "" : word;
        }
        return terms;
    }
}
