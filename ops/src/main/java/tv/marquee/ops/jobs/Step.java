package tv.marquee.ops.jobs;

/**
 * Something that is done every day. Done twice, it leaves what it leaves done once.
 *
 * @param name of the job
 */
public record Step(String name, Work work) {

    /** What is done. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @return what it came to, in a line
         * @throws RuntimeException when it did not succeed, with a message for who runs it
         */
        String run();
    }
}
