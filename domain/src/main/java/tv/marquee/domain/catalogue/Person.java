package tv.marquee.domain.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import tv.marquee.domain.shared.Preconditions;

/**
 * Someone who made or played in a title; a public figure, not a subscriber.
 *
 * @param id {@code tmdb-NUMBER}, or {@code name-SLUG} where the source gives no number
 * @param name as credited, 1 to 200 characters
 */
public record Person(String id, String name) {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern EDGE_HYPHENS = Pattern.compile("^-|-$");

    public Person {
        Preconditions.text(id, "person id", 220);
        Preconditions.text(name, "person name", 200);
    }

    /** The person whom TMDB knows by this number. */
    public static Person numbered(long tmdb, String name) {
        return new Person("tmdb-" + tmdb, name);
    }

    /** A person of whom only the name is known; equal names are taken for one person. */
    public static Person named(String name) {
        String plain =
                MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String slug = NOT_A_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return new Person("name-" + EDGE_HYPHENS.matcher(slug).replaceAll(""), name);
    }
}
