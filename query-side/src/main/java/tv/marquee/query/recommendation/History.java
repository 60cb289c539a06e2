package tv.marquee.query.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.marquee.domain.recommendation.Act;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.profile.ProfileView.ReviewedView;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/**
 * What a model makes of what a person rated, watched, put on the list and hid. Titles of two stars or fewer say nothing for others: they
 * are left out of the history, so that a disliked film does not pull its like up, and are named apart so that its like
 * can be pushed down. Of a title that was reviewed and not rated, the words of the review tell the same. So are hidden titles, unless a rating says more of them.
 *
 * @param model whose numbers are used
 * @param titles numbers of titles, latest first, without disliked ones; at most {@link #LONGEST}
 * @param weights beside {@code titles}: how much what was done with it counts
 * @param liked beside {@code titles}: whether it had 3.5 stars or more, or was seen to its end and not rated
 * @param disliked numbers of titles
 * @param hidden numbers of titles that were hidden and not rated
 * @param settled ids of all titles that were rated, reviewed, hidden or watched, known to the model or not
 */
record History(
        Model model,
        int[] titles,
        float[] weights,
        boolean[] liked,
        int[] disliked,
        int[] hidden,
        Set<String> settled) {

    /** Older titles than this many say next to nothing of what comes next. */
    static final int LONGEST = 1_000;

    private static final double DISLIKED = 2;
    private static final double LIKED = 3.5;
    private static final double KIND_WORDS = .75;
    private static final double UNKIND_WORDS = .25;

    static History of(ProfileView profile, ViewingView viewing, Model model) {
        List<Done> latest = done(profile, viewing).stream()
                .filter(done -> model.number(done.title()) >= 0)
                .sorted(Done.LATEST_FIRST)
                .limit(LONGEST)
                .toList();
        int[] titles = new int[latest.size()];
        float[] weights = new float[titles.length];
        boolean[] liked = new boolean[titles.length];
        for (int age = 0; age < titles.length; age++) {
            titles[age] = model.number(latest.get(age).title());
            weights[age] = model.weight(latest.get(age).act());
            liked[age] = latest.get(age).liked();
        }
        return new History(
                model,
                titles,
                weights,
                liked,
                disliked(profile, model),
                hidden(profile, model),
                settled(profile, viewing));
    }

    /** What is not to be recommended again: titles that were rated, hidden or watched. */
    static Set<String> settled(ProfileView profile, ViewingView viewing) {
        Set<String> settled = new HashSet<>(profile.ratings().keySet());
        settled.addAll(profile.hidden().keySet());
        settled.addAll(viewing.titles().keySet());
        settled.addAll(profile.reviewed().keySet());
        return settled;
    }

    /** Whether there is nothing to score from. */
    boolean isEmpty() {
        return titles.length == 0;
    }

    private static List<Done> done(ProfileView profile, ViewingView viewing) {
        Map<String, Done> done = new HashMap<>();
        for (ListedView listed : profile.list()) {
            done.put(listed.title(), new Done(listed.title(), Act.LISTED, listed.at(), false));
        }
        viewing.titles().forEach((title, watched) -> done.put(title, Done.of(title, watched)));
        profile.reviewed().forEach((title, review) -> done.merge(title, Done.of(title, review), Done::later));
        done.keySet().removeAll(unkindlyReviewed(profile));
        List<Done> standing = new ArrayList<>();
        profile.ratings().forEach((title, rating) -> {
            Done watched = done.remove(title);
            if (rating.stars() > DISLIKED) {
                standing.add(Done.of(title, rating, watched == null ? rating.at() : watched.at()));
            }
        });
        done.values().stream()
                .filter(d -> !profile.hidden().containsKey(d.title()))
                .forEach(standing::add);
        return standing;
    }

    private static int[] disliked(ProfileView profile, Model model) {
        Stream<String> rated = profile.ratings().entrySet().stream()
                .filter(rating -> rating.getValue().stars() <= DISLIKED)
                .map(Map.Entry::getKey);
        return Stream.concat(rated, unkindlyReviewed(profile).stream())
                .mapToInt(model::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    /** Titles that were not rated, and of which was written in words of someone who did not like them. */
    private static Set<String> unkindlyReviewed(ProfileView profile) {
        return profile.reviewed().entrySet().stream()
                .filter(review -> review.getValue().sentiment() <= UNKIND_WORDS)
                .map(Map.Entry::getKey)
                .filter(title -> !profile.ratings().containsKey(title))
                .collect(Collectors.toSet());
    }

    private static int[] hidden(ProfileView profile, Model model) {
        return profile.hidden().keySet().stream()
                .filter(title -> !profile.ratings().containsKey(title))
                .mapToInt(model::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    /** The most telling thing that was done with a title, and when something was done with it last. */
    private record Done(String title, Act act, Instant at, boolean liked) {

        static final Comparator<Done> LATEST_FIRST =
                Comparator.comparing(Done::at).reversed().thenComparing(Done::title);

        static Done of(String title, WatchedView watched) {
            return new Done(title, watched.seen() ? Act.FINISHED : Act.BEGUN, watched.at(), watched.seen());
        }

        static Done of(String title, ReviewedView review) {
            return new Done(title, Act.RATED, review.at(), review.sentiment() >= KIND_WORDS);
        }

        /** What a review says of a title that something was done with: the review's word, at the time of the later. */
        Done later(Done review) {
            return new Done(title, review.act(), at.isAfter(review.at()) ? at : review.at(), review.liked());
        }

        static Done of(String title, RatingView rating, Instant other) {
            Instant at = rating.at().isAfter(other) ? rating.at() : other;
            return new Done(title, Act.RATED, at, rating.stars() >= LIKED);
        }
    }
}
