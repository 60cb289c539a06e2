package tv.marquee.projection.intake;

/** Takes facts that a projection can never apply; they become dead letters, and the rest goes on. */
@FunctionalInterface
public interface Refusals {

    /**
     * Keeps the fact with the reason. When this returns, it is safe to move on for ever.
     *
     * @param reason for operators, without personal data
     * @throws SinkUnavailable when it could not be kept now
     */
    void refuse(Fact fact, String reason);
}
