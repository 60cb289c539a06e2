package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * A review was written or taken away.
 *
 * @param text empty when it was taken back or removed
 * @param position its place in the log; of two changes of one review the later one holds
 */
public record ReviewChange(String profile, String title, String text, long position) implements Serializable {

    private static final long serialVersionUID = 1L;
}
