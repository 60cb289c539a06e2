package tv.marquee.analytics.sentiment;

import java.io.Serializable;

/** A review of which is known whether its author liked the film. */
public record LabelledReview(String text, boolean liked) implements Serializable {

    private static final long serialVersionUID = 1L;
}
