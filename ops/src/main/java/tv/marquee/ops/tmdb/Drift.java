package tv.marquee.ops.tmdb;

import java.time.LocalDate;

/**
 * How popularity moves from day to day without anybody watching: each film swells and ebbs in a rhythm of its own, with a
 * little noise. The same film on the same day always has the same popularity.
 */
final class Drift {

    private static final double SWELL = 0.25;
    private static final double NOISE = 0.10;

    private Drift() {}

    /** The film's editorial weight times the drift of that day, between 0.65 and 1.35 of it, to three decimals. */
    static double popularity(Film film, LocalDate day) {
        double swell = SWELL * Math.sin(2 * Math.PI * (day.toEpochDay() + film.id() % 31) / period(film));
        double noise = NOISE * (2 * fraction(film.id() * 31L + day.toEpochDay()) - 1);
        return Math.round(film.popularity() * (1 + swell + noise) * 1000) / 1000.0;
    }

    /** How much popularity has changed between two days. */
    static double rise(Film film, LocalDate from, LocalDate to) {
        return popularity(film, to) - popularity(film, from);
    }

    private static int period(Film film) {
        return 5 + film.id() % 13;
    }

    /** A number from 0 up to 1 that looks random: the finaliser of splitmix64 (Steele, Lea and Flood, 2014). */
    private static double fraction(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
