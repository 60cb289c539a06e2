package tv.marquee.analytics.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tv.marquee.analytics.log.Engagement;
import tv.marquee.analytics.log.Engagement.Kind;

/**
 * What one person got out of an experiment, from when they were first shown a page of it.
 *
 * @param variants that the person was in; more than one when the experiment was changed while it ran
 * @param minutes watched: how far playbacks went on, and never more than the time that passed
 * @param positive whether a title was seen to its end, or given four stars and more
 */
record Outcome(Set<String> variants, double minutes, boolean positive) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LIKED_HALVES = 8;
    private static final long SLACK_MILLIS = 5_000;
    private static final double SECONDS_A_MINUTE = 60;

    /** Empty when the person was shown nothing of the experiment, or nothing of them is to be used. */
    static Optional<Outcome> of(String experiment, Iterable<Engagement> ofOnePerson) {
        List<Engagement> all = new ArrayList<>(StreamSupport.stream(ofOnePerson.spliterator(), false)
                .distinct()
                .toList());
        all.sort(Comparator.comparingLong(Engagement::position));
        Set<String> variants = new HashSet<>();
        Map<String, Engagement> playbacks = new HashMap<>();
        double seconds = 0;
        boolean positive = false;
        boolean restricted = false;
        for (Engagement one : all) {
            if (one.kind() == Kind.RESTRICTED || one.kind() == Kind.RELEASED) {
                restricted = one.kind() == Kind.RESTRICTED;
            } else if (one.kind() == Kind.SHOWN) {
                Optional.ofNullable(one.variants().get(experiment)).ifPresent(variants::add);
            } else if (!variants.isEmpty()) {
                seconds += watched(one, playbacks);
                positive |= one.kind() == Kind.FINISHED || (one.kind() == Kind.RATED && one.amount() >= LIKED_HALVES);
            }
        }
        return variants.isEmpty() || restricted
                ? Optional.empty()
                : Optional.of(new Outcome(variants, seconds / SECONDS_A_MINUTE, positive));
    }

    /** By how much a playback went on; one of which the beginning was not seen counts from where it is heard of first. */
    private static double watched(Engagement now, Map<String, Engagement> playbacks) {
        if (now.playback().isEmpty()) {
            return 0;
        }
        Engagement before = playbacks.put(now.playback(), now);
        if (before == null) {
            return 0;
        }
        double passed = (now.at() - before.at() + SLACK_MILLIS) / 1_000.0;
        return Math.max(0, Math.min(now.amount() - before.amount(), passed));
    }
}
