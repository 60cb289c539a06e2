package tv.marquee.api.profiles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

/**
 * The titles that a profile is not interested in, the latest first. Those that left the catalogue are left out.
 *
 * @param position of the last change that it shows
 */
record HiddenAnswer(long position, List<Hidden> titles) {

    static HiddenAnswer of(ProfileView profile, List<TitleView> titles) {
        return new HiddenAnswer(
                profile.position(),
                titles.stream()
                        .map(title ->
                                new Hidden(TitleCard.of(title), profile.hidden().get(title.id())))
                        .sorted(Comparator.comparing(Hidden::hiddenAt).reversed())
                        .toList());
    }

    /** A hidden title, and since when. */
    record Hidden(@JsonUnwrapped TitleCard title, Instant hiddenAt) {}
}
