package tv.marquee.analytics.log;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the log says to training.
 *
 * @param change what was done with a title; null when the record is about something else or cannot be read
 * @param review how a review changed; null when the record is about something else, cannot be read, or reviews are not asked for
 * @param engagement what tells how much someone got out of what they were shown; null when the record is about something else, cannot be
 *     read, or such is not asked for
 * @param unreadable where it stands and why it cannot be read, never its content; null when it can
 * @param position its place in the log; 0 when it cannot be read
 */
record LogRecord(
        @Nullable TitleChange change,
        @Nullable ReviewChange review,
        @Nullable Engagement engagement,
        @Nullable String unreadable,
        long position)
        implements Serializable {

    private static final long serialVersionUID = 2L;

    /** A record that is about something else. */
    static LogRecord other(long position) {
        return new LogRecord(null, null, null, null, position);
    }

    /** A record that cannot be read. */
    static LogRecord unreadable(String why) {
        return new LogRecord(null, null, null, why, 0);
    }
}
