package tv.marquee.api.tmdb;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How long an answer may be used without asking again, from {@code Cache-Control} and {@code Age} (RFC 9111).
 *
 * @param storable whether it may be kept at all
 * @param until when we have to ask again
 */
record Freshness(boolean storable, Instant until) {

    private static final Duration LONGEST = ResponseCache.LONGEST_KEPT;

    static Freshness of(HttpHeaders headers, Instant now) {
        List<String> directives = headers.allValues("Cache-Control").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(d -> d.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (directives.contains("no-store")) {
            return new Freshness(false, now);
        }
        if (directives.contains("no-cache")) {
            return new Freshness(true, now);
        }
        long maxAge = directives.stream()
                .filter(d -> d.startsWith("max-age="))
                .mapToLong(d -> seconds(d.substring("max-age=".length())).orElse(0))
                .findFirst()
                .orElse(0);
        long age = headers.firstValue("Age").map(a -> seconds(a).orElse(0)).orElse(0L);
        return new Freshness(true, now.plusSeconds(Math.clamp(maxAge - age, 0, LONGEST.toSeconds())));
    }

    private static OptionalLong seconds(String text) {
        String digits = text.replace("\"", "").strip();
        return digits.matches("[0-9]{1,10}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
