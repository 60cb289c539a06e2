package tv.marquee.domain.catalogue;

import java.util.List;
import tv.marquee.domain.shared.Preconditions;

/**
 * Who made and who played in a title.
 *
 * @param cast in billing order, at most 200
 * @param crew at most 200
 */
public record Credits(List<CastMember> cast, List<CrewMember> crew) {

    /** No one known. */
    public static final Credits NONE = new Credits(List.of(), List.of());

    public Credits {
        Preconditions.between(cast.size(), 0, 200, "cast");
        Preconditions.between(crew.size(), 0, 200, "crew");
        cast = List.copyOf(cast);
        crew = List.copyOf(crew);
    }

    /**
     * A part in a title.
     *
     * @param character empty when not known
     */
    public record CastMember(Person person, String character) {
        public CastMember {
            Preconditions.optionalText(character, "character", 500);
        }
    }

    /**
     * A job behind the camera.
     *
     * @param job such as {@code Director}
     */
    public record CrewMember(Person person, String job) {
        public CrewMember {
            Preconditions.text(job, "job", 100);
        }
    }
}
