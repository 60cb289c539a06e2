package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * A person did something with a title, other than to watch it, whatever it was.
 *
 * @param profile the person; unique text, never shown or written
 * @param title unique text
 * @param at milliseconds since 1970
 * @param position its place in the log
 */
public record Activity(String profile, String title, long at, long position) implements Serializable {

    private static final long serialVersionUID = 2L;
}
