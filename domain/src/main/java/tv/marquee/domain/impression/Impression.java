package tv.marquee.domain.impression;

import java.util.List;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;

/**
 * An impression's condition. It happens once; told again, nothing follows.
 *
 * @param served whether it happened
 */
public record Impression(boolean served) {

    /** Before its first event. */
    public static final Impression NONE = new Impression(false);

    /** What follows from a command; nothing when it was told before. */
    public static List<ImpressionEvent> decide(Impression now, ImpressionCommand command) {
        return switch (command) {
            case RecordImpression c ->
                now.served ? List.of() : List.of(new ImpressionServed(c.impression(), c.profile(), c.shown(), c.at()));
        };
    }

    /** The condition after an event. */
    public static Impression evolve(Impression now, ImpressionEvent event) {
        return switch (event) {
            case ImpressionServed e -> new Impression(true);
        };
    }
}
