package tv.marquee.api.poster;

import java.util.List;

/** Chance that repeats: the same seed always falls the same way, on every machine (splitmix64; Steele, Lea, Flood 2014). */
final class Dice {

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** From {@code low} up to {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * ((next() >>> 11) * 0x1.0p-53);
    }

    /** From 0 up to, but not, {@code sides}. */
    int roll(int sides) {
        return (int) Math.floorMod(next(), (long) sides);
    }

    /** 1 or -1. */
    int side() {
        return 1 - 2 * roll(2);
    }

    <T> T pick(List<T> choices) {
        return choices.get(roll(choices.size()));
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
