package tv.marquee.ops.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;

/**
 * What someone of the demo has watched and rated: mostly what suits two tastes, one taste for some evenings and then the
 * other, older films of a kind after the newer, with some strays that were liked less; a third of it in the last two weeks of a year.
 */
final class DemoHistory {

    private static final int FEWEST = 12;
    private static final int MOST = 40;
    private static final int EVENINGS_OF_A_KIND = 4;

    private final List<DemoTitle> catalogue;
    private final double greatestPopularity;

    DemoHistory(List<DemoTitle> catalogue) {
        this.catalogue =
                catalogue.stream().sorted(Comparator.comparing(DemoTitle::id)).toList();
        this.greatestPopularity =
                catalogue.stream().mapToDouble(DemoTitle::popularity).max().orElse(1);
    }

    /**
     * A history; the same chance gives the same one.
     *
     * @param from when the person joined
     * @param until the last rating is before this
     */
    List<RateTitle> of(ProfileId profile, SplittableRandom chance, Instant from, Instant until) {
        Taste first = Taste.values()[chance.nextInt(Taste.values().length)];
        Taste second = Taste.values()[
                (first.ordinal() + 1 + chance.nextInt(Taste.values().length - 1)) % Taste.values().length];
        double mildness = chance.nextGaussian() * 0.3;
        List<Seen> watched = inOrder(chosen(first, second, chance), first, second, chance);
        List<RateTitle> ratings = new ArrayList<>();
        long whole = Duration.between(from, until).toMillis();
        for (int i = 0; i < watched.size(); i++) {
            Seen seen = watched.get(i);
            double left = 1 - (i + 0.1 + 0.8 * chance.nextDouble()) / (watched.size() + 1);
            long moment = (long) (whole * (1 - left * left * left));
            ratings.add(new RateTitle(
                    profile, seen.title().id(), stars(seen.liking(), mildness, chance), from.plusMillis(moment)));
        }
        return ratings;
    }

    /** As many as this person has seen, drawn without return: liked and popular ones are likelier. */
    private List<Seen> chosen(Taste first, Taste second, SplittableRandom chance) {
        int many = Math.min(FEWEST + chance.nextInt(MOST - FEWEST + 1), catalogue.size());
        return catalogue.stream()
                .map(title -> {
                    double liking = Math.max(first.affinity(title.genres()), second.affinity(title.genres()));
                    double weight =
                            (0.08 + liking) * (0.3 + 0.7 * title.popularity() / Math.max(greatestPopularity, 1e-9));
                    return new Seen(title, liking, Math.log(1 - chance.nextDouble()) / weight);
                })
                .sorted(Comparator.comparingDouble(Seen::key).reversed())
                .limit(many)
                .toList();
    }

    /** Some evenings of one taste, then some of the other, newest first with some leaps; now and then a stray. */
    private static List<Seen> inOrder(List<Seen> seen, Taste first, Taste second, SplittableRandom chance) {
        List<Seen> left = new ArrayList<>(seen.stream()
                .map(s -> new Seen(s.title(), s.liking(), s.title().year() + 6 * chance.nextGaussian()))
                .sorted(Comparator.comparingDouble(Seen::key).reversed())
                .toList());
        List<Seen> order = new ArrayList<>();
        for (int evening = 0; !left.isEmpty(); evening++) {
            Taste mood = evening / EVENINGS_OF_A_KIND % 2 == 0 ? first : second;
            boolean stray = chance.nextInt(6) == 0;
            Seen next = left.stream()
                    .filter(s ->
                            stray ? s.liking() == 0 : mood.affinity(s.title().genres()) > 0)
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static Stars stars(double liking, double mildness, SplittableRandom chance) {
        double stars = 2.2 + 2.1 * Math.sqrt(liking) + mildness + 0.5 * chance.nextGaussian();
        return new Stars(Math.clamp(Math.round(2 * stars), 1, 10));
    }

    /**
     * A title that someone has seen.
     *
     * @param key what it is sorted by
     */
    private record Seen(DemoTitle title, double liking, double key) {}
}
