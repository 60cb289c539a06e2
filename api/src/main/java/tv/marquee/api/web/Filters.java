package tv.marquee.api.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;

/**
 * What a search's address says. An address may be typed, shared or broken: what makes no sense does not narrow.
 *
 * @param text words to look for; empty finds everything
 * @param genre English name; empty for all
 * @param language ISO 639-1 code; empty for all
 * @param longest minutes that a title may last; null for any length
 * @param maturity the strongest that is asked for; null for all that may be seen
 * @param page from 0
 */
record Filters(
        String text,
        String genre,
        @Nullable Integer from,
        @Nullable Integer to,
        String language,
        @Nullable Integer longest,
        @Nullable Maturity maturity,
        Sort sort,
        int page) {

    static final int PAGE_SIZE = 30;
    static final int EARLIEST = 1870;
    static final int LATEST = 2100;

    private static final int LAST_PAGE = 10_000 / PAGE_SIZE - 1;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    /** Reads an address's parameters. */
    static Filters of(Map<String, String> address) {
        String text = plain(address.get("q"), 200);
        Integer from = year(address.get("from"));
        Integer to = year(address.get("to"));
        boolean swapped = from != null && to != null && from > to;
        return new Filters(
                text,
                plain(address.get("genre"), 100),
                swapped ? to : from,
                swapped ? from : to,
                language(address.get("language")),
                number(address.get("longest"), 1, 1_000).orElse(null),
                maturity(address.get("maturity")),
                sort(address.get("sort"), text),
                number(address.get("page"), 1, LAST_PAGE + 1).orElse(1) - 1);
    }

    /** Everything that a text finds, best first. */
    static Filters ofText(String text) {
        return new Filters(text, "", null, null, "", null, null, Sort.RELEVANCE, 0);
    }

    /** Everything of a genre, most popular first. */
    static Filters ofGenre(String genre) {
        return new Filters("", genre, null, null, "", null, null, Sort.POPULARITY, 0);
    }

    /** The question to ask for someone with a ceiling. */
    TitleSearch search(Maturity ceiling) {
        return new TitleSearch(
                text,
                genre.isEmpty() ? null : genre,
                from,
                to,
                language.isEmpty() ? null : language,
                longest,
                null,
                Maturity.milder(ceiling, maturity),
                sort,
                page,
                PAGE_SIZE);
    }

    /** The address of another page of the same search. */
    public String address(int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        put(address, "q", text);
        put(address, "genre", genre);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "language", language);
        put(address, "longest", longest);
        put(address, "maturity", maturity);
        put(address, "sort", sort == usual(text) ? null : sort.name().toLowerCase(Locale.ROOT));
        put(address, "page", page == 0 ? null : page + 1);
        return address.encode().toUriString();
    }

    /** How many pages can be turned to, at least 1. */
    int pages(long total) {
        return Math.clamp(Math.ceilDiv(total, PAGE_SIZE), 1, LAST_PAGE + 1);
    }

    /** Whether anything but words narrows the results. */
    public boolean narrowed() {
        return !genre.isEmpty()
                || from != null
                || to != null
                || !language.isEmpty()
                || longest != null
                || maturity != null;
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static Sort usual(String text) {
        return text.isEmpty() ? Sort.POPULARITY : Sort.RELEVANCE;
    }

    private static Sort sort(@Nullable String given, String text) {
        return Arrays.stream(Sort.values())
                .filter(s -> s.name().equalsIgnoreCase(given))
                .filter(s -> s != Sort.RELEVANCE || !text.isEmpty())
                .findFirst()
                .orElse(usual(text));
    }

    private static String language(@Nullable String given) {
        return given != null && given.matches("[a-z]{2,3}") ? given : "";
    }

    private static @Nullable Maturity maturity(@Nullable String given) {
        return Arrays.stream(Maturity.values())
                .filter(m -> m.name().equals(given) && m != Maturity.EIGHTEEN)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer year(@Nullable String given) {
        return number(given, EARLIEST, LATEST).orElse(null);
    }

    private static Optional<Integer> number(@Nullable String given, int least, int most) {
        if (given == null || !given.strip().matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(given.strip())).filter(n -> n >= least && n <= most);
    }

    private static String plain(@Nullable String given, int longest) {
        if (given == null) {
            return "";
        }
        String text = CONTROL.matcher(given).replaceAll(" ").strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
