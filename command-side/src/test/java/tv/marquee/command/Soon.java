package tv.marquee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what happens by itself. */
public final class Soon {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Soon() {}

    /** Waits until it is so, ten seconds at most. */
    public static void await(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ten seconds are over").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
