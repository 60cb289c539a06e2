package tv.marquee.analytics.log;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the log says to whoever reads it.
 *
 * @param said a {@link TitleChange}, {@link ReviewChange}, {@link Engagement}, {@link PersonChange}, {@link Watching}, {@link Activity},
 *     {@link Membership}, {@link TitleGenres} or {@link Exclusion}; null when the record is about something
 *     else, cannot be read, or such is not asked for
 * @param unreadable where it stands and why it cannot be read, never its content; null when it can
 * @param position its place in the log; 0 when it cannot be read
 */
record LogRecord(@Nullable Serializable said, @Nullable String unreadable, long position) implements Serializable {

    private static final long serialVersionUID = 3L;

    /** A record that says something. */
    static LogRecord saying(Serializable said, long position) {
        return new LogRecord(said, null, position);
    }

    /** A record that is about something else. */
    static LogRecord other(long position) {
        return new LogRecord(null, null, position);
    }

    /** A record that cannot be read. */
    static LogRecord unreadable(String why) {
        return new LogRecord(null, why, 0);
    }
}
