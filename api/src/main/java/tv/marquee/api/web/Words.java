package tv.marquee.api.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Says in the person's language what the catalogue holds in English or in codes. Templates know it as {@code words}. */
final class Words {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the bundle, with arguments filled in. */
    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A genre; its English name where no translation is known. */
    public String genre(String name, Locale locale) {
        return textOr("genre." + slug(name), name, locale);
    }

    /** A job behind the camera; its English name where no translation is known. */
    public String job(String name, Locale locale) {
        return textOr("job." + slug(name), name, locale);
    }

    /** A language from its ISO 639-1 code. */
    public String language(String code, Locale locale) {
        if (code.equals("xx")) {
            return text("language.none", locale);
        }
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.isEmpty() ? code : capital(name, locale);
    }

    /** A country from its ISO 3166-1 code. */
    public String country(String code, Locale locale) {
        String name = Locale.of("", code).getDisplayCountry(locale);
        return name.isEmpty() ? code : name;
    }

    /** A length such as {@code 2 h 33 min}. */
    public String runtime(int minutes, Locale locale) {
        if (minutes < 60) {
            return text("runtime.minutes", locale, minutes);
        }
        return minutes % 60 == 0
                ? text("runtime.hours", locale, minutes / 60)
                : text("runtime.hours-minutes", locale, minutes / 60, minutes % 60);
    }

    /** An amount such as {@code €12.99}, from the smallest unit of its currency. */
    public String money(long minor, String currency, Locale locale) {
        Currency known = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(known);
        format.setMinimumFractionDigits(known.getDefaultFractionDigits());
        format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, known.getDefaultFractionDigits()));
    }

    /** A day such as {@code 3 March 2026}, as it is at Greenwich. */
    public String day(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /** A plan; its own name where no translation is known. */
    public String plan(String plan, Locale locale) {
        return textOr("plan." + plan, capital(plan, locale), locale);
    }

    /** A place in a film such as {@code 1:02:03}, the same in every language. */
    public String clock(int seconds) {
        int minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }

    /** A rating such as {@code 3½ stars}. */
    public String stars(int halves, Locale locale) {
        return text("stars." + halves, locale);
    }

    /** Names in a row: {@code A, B and C}. */
    public String several(List<String> names, Locale locale) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String allButLast = String.join(", ", names.subList(0, names.size() - 1));
        return text("and", locale, allButLast, names.getLast());
    }

    /** A name in the form of keys: {@code Science Fiction} becomes {@code science-fiction}. */
    static String slug(String name) {
        return NOT_A_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private String textOr(String key, String otherwise, Locale locale) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    private static String capital(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** A date, as it is written in the person's language. */
    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** A day and a time of day, in UTC. */
    public String moment(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(ZoneOffset.UTC));
    }

    /** A text, cut into what is an address on the web and what is not. */
    public List<Part> linked(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            parts.add(new Part(text.substring(from, links.start()), false));
            parts.add(new Part(links.group(), true));
            from = links.end();
        }
        parts.add(new Part(text.substring(from), false));
        return parts;
    }

    /** A piece of text, and whether it is an address on the web. */
    public record Part(String text, boolean link) {}

    /** How often each value is among these, the most frequent first. */
    public Map<Object, Long> counted(Collection<?> values) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        values.stream().collect(Collectors.groupingBy(v -> (Object) v, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<Object, Long>comparingByValue().reversed())
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }
}
