package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * A person did something, whatever it was.
 *
 * @param profile the person; unique text, never shown or written
 * @param at milliseconds since 1970
 * @param position its place in the log
 */
public record Activity(String profile, long at, long position) implements Serializable {

    private static final long serialVersionUID = 1L;
}
