package tv.marquee.projection.rebuild;

import java.util.List;
import java.util.Optional;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.intake.SinkUnavailable;

/** A projection that can have a second copy beside what is read. Every method may throw {@link SinkUnavailable}. */
public interface Rebuildable extends Projection {

    /**
     * Makes an empty copy.
     *
     * @param id tells it from earlier ones: lower-case letters and digits
     * @param orders how it is to be filled
     */
    Copy begin(String id, Orders orders);

    /** The copy that was begun and neither took the place of the original nor was dropped, from whatever process. */
    Optional<Copy> unfinished();

    /** Names of what was replaced and is kept until someone says that it can go. */
    List<String> kept();

    /** Lets go of everything that is kept. */
    void dropKept();
}
