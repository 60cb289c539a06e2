package tv.marquee.ops.platform;

/**
 * What a start is waiting for, told as it goes. Safe to call from several threads at once.
 */
public interface Progress {

    /** A new step of one part, such as {@code ("Kafka", "starting")}; always shown. */
    void step(String part, String doing);

    /** How far the present step is, such as {@code ("demo", "1,200 of 5,000 ratings")}; shown where a line can be redrawn. */
    void detail(String part, String howFar);

    /** Shows nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(String part, String doing) {}

            @Override
            public void detail(String part, String howFar) {}
        };
    }
}
