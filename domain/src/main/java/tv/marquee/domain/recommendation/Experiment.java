package tv.marquee.domain.recommendation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;

/**
 * A comparison of ways to recommend. Each person is in one variant for as long as the experiment has its name and its weights, without anything
 * being remembered: which one follows from a hash of the name and the person, so that who is where in one experiment says nothing of
 * where they are in another (Kohavi, Tang and Xu, "Trustworthy Online Controlled Experiments", 2020, chapter 12).
 *
 * @param name stable; another name draws anew
 * @param variants two and more, the first being what the others are compared with
 */
public record Experiment(String name, List<Variant> variants) {

    public Experiment {
        Preconditions.text(name, "name of an experiment", 80);
        variants = List.copyOf(variants);
        Preconditions.between(variants.size(), 2, 20, "variants");
        Set<String> names = new HashSet<>();
        if (!variants.stream().map(Variant::name).allMatch(names::add)) {
            throw new IllegalArgumentException("two variants of " + name + " have one name");
        }
    }

    /**
     * A way to recommend.
     *
     * @param weight its share of people is this by the sum of all
     * @param tuning what is otherwise
     */
    public record Variant(String name, int weight, Tuning tuning) {
        public Variant {
            Preconditions.text(name, "name of a variant", 80);
            Preconditions.between(weight, 1, 1_000_000, "weight");
        }
    }

    /** The variant that a person is in. */
    public Variant of(ProfileId person) {
        long sum = variants.stream().mapToLong(Variant::weight).sum();
        long place = Math.floorMod(hash(name + "\n" + person), sum);
        for (Variant variant : variants) {
            place -= variant.weight();
            if (place < 0) {
                return variant;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
