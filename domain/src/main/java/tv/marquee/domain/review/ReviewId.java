package tv.marquee.domain.review;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/**
 * Identifies a review. It follows from who wrote and about what, so that there is one for each title and profile; who does not
 * know the profile's random identity learns nothing of it.
 */
public record ReviewId(UUID value) {

    /** The review that a profile may write about a title. */
    public static ReviewId of(ProfileId profile, TitleId title) {
        String name = "review " + profile + " " + title.value();
        return new ReviewId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads its text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ReviewId parse(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    /** All that ever happened to the review. */
    StreamId stream() {
        return StreamId.ofReview(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
