package tv.marquee.projection.warehouse;

/**
 * A part of a row that one kind of event tells.
 *
 * @param version position of the event that told it; 0 when it was not told, and the value stands in for what will be
 */
public record Said<T>(T value, long version) {

    /** What was told later. */
    Said<T> or(Said<T> other) {
        return other.version > version ? other : this;
    }
}
