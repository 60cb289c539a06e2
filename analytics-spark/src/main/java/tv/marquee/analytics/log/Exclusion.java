package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * Whether what is known of somebody may be counted.
 *
 * @param subject an account or a profile; unique text, never shown or written
 * @param excluded from here on
 * @param position its place in the log; of two the later one holds
 */
public record Exclusion(String subject, boolean excluded, long position) implements Serializable {

    private static final long serialVersionUID = 1L;
}
