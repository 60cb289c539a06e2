package tv.marquee.projection.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.PinRemoved;
import tv.marquee.domain.profile.ProfileEvent.PinSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.profile.ProfileView.ReviewedView;

/** How profiles on the shelf follow from events. */
public final class ProfileShelf {

    /** Of a profile whose creation was not seen, or that was deleted. */
    private static final Face NOBODY = Face.of("-", Maturity.ALL);

    private final Sentiment sentiment;

    public ProfileShelf(Sentiment sentiment) {
        this.sentiment = sentiment;
    }

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param event of the profile or of a review of it; the view before is the answer to others
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public ProfileView fold(@Nullable ProfileView before, SubjectEvent event, long position) {
        ProfileView was = before == null ? uncreated(event) : before;
        if (was.position() >= position) {
            return was;
        }
        return switch (event) {
            case ProfileEvent e -> after(was, e, position);
            case ReviewWritten e -> reviewed(was, position, e.title(), sentiment.of(e.text()), e.at());
            case ReviewWithdrawn e -> reviewed(was, position, e.title(), null, e.at());
            case ReviewRemoved e -> reviewed(was, position, e.title(), null, e.at());
            default -> was;
        };
    }

    private static ProfileView after(ProfileView was, ProfileEvent event, long position) {
        return switch (event) {
            case ProfileCreated e -> was.with(e.account().toString(), Face.of(e.name(), e.maturity()), position);
            case ProfileDescribed e -> was.with(was.account(), e.face(), position);
            case PinSet e -> was.withPin(true, position);
            case PinRemoved e -> was.withPin(false, position);
            case PersonalisationSet e -> was.withPersonalisation(e.personalised(), position);
            case ProfileRestrictionSet e -> was.withRestriction(e.restricted(), position);
            case ProfileDeleted e -> ProfileView.untouched(was.id(), "", NOBODY, position);
            case TitleRated e ->
                rated(
                        was,
                        position,
                        r -> r.put(e.title().value(), new RatingView(e.stars().value(), e.at())));
            case TitleUnrated e -> rated(was, position, r -> r.remove(e.title().value()));
            case TitleListed e ->
                listed(
                        was,
                        position,
                        e.title().value(),
                        l -> l.add(new ListedView(e.title().value(), e.at())));
            case TitleUnlisted e -> listed(was, position, e.title().value(), l -> {});
            case TitleHidden e -> hidden(was, position, h -> h.put(e.title().value(), e.at()));
            case TitleUnhidden e ->
                hidden(was, position, h -> h.remove(e.title().value()));
        };
    }

    private static ProfileView rated(ProfileView was, long position, Consumer<Map<String, RatingView>> change) {
        Map<String, RatingView> ratings = new LinkedHashMap<>(was.ratings());
        change.accept(ratings);
        return was.withRatings(ratings, position);
    }

    /** A title stands on the list once at most. */
    private static ProfileView listed(ProfileView was, long position, String title, Consumer<List<ListedView>> change) {
        List<ListedView> list = new ArrayList<>(was.list());
        list.removeIf(listed -> listed.title().equals(title));
        change.accept(list);
        return was.withList(list, position);
    }

    private static ProfileView hidden(ProfileView was, long position, Consumer<Map<String, Instant>> change) {
        Map<String, Instant> hidden = new LinkedHashMap<>(was.hidden());
        change.accept(hidden);
        return was.withHidden(hidden, position);
    }

    private static ProfileView reviewed(
            ProfileView was, long position, TitleId title, @Nullable Double sentiment, Instant at) {
        Map<String, ReviewedView> reviewed = new LinkedHashMap<>(was.reviewed());
        reviewed.remove(title.value());
        if (sentiment != null) {
            reviewed.put(title.value(), new ReviewedView(sentiment, at));
        }
        return was.withReviewed(reviewed, position);
    }

    private static ProfileView uncreated(SubjectEvent event) {
        return ProfileView.untouched(event.subject().id(), "", NOBODY, 0);
    }
}
