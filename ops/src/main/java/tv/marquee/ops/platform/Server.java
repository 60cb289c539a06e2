package tv.marquee.ops.platform;

import java.io.IOException;

/** One server of the platform: how it is made ready, started and asked whether it is there. */
interface Server {

    Part part();

    /** Unpacks the program and writes its settings; slow only the first time. Tools are run through {@code processes}. */
    void prepare(Processes processes, Progress progress) throws IOException, InterruptedException;

    /** The process that is the server. */
    Processes.Order order();

    /** Whether it answers a real request of its own protocol. */
    boolean answers();

    /** What is left to be done once it answers for the first time. */
    default void settle() {}
}
