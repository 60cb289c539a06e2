package tv.marquee.ops.tmdb;

import java.util.Locale;
import java.util.Map;

/** Names of languages and countries, written out as TMDB does. */
final class Places {

    private static final Map<String, String> COUNTRIES = Map.of("US", "United States of America", "SU", "Soviet Union");

    private Places() {}

    static Map<String, Object> language(String code) {
        if (code.equals("xx")) {
            return Json.object("english_name", "No Language", "iso_639_1", code, "name", "No Language");
        }
        Locale locale = Locale.of(code);
        return Json.object(
                "english_name",
                locale.getDisplayLanguage(Locale.ENGLISH),
                "iso_639_1",
                code,
                "name",
                locale.getDisplayLanguage(locale));
    }

    static Map<String, Object> country(String code) {
        String name = COUNTRIES.getOrDefault(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        return Json.object("iso_3166_1", code, "name", name);
    }
}
