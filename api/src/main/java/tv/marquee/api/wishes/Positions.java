package tv.marquee.api.wishes;

import org.springframework.http.ResponseEntity;
import tv.marquee.command.gateway.Receipt;

/** The headers by which a client reads what it wrote. */
public final class Positions {

    /** On every answer to a change: the position at which a read shows it. */
    public static final String POSITION = "Marquee-Position";

    /** On a read: the position that the answer must have reached. */
    public static final String AT_LEAST = "Marquee-At-Least";

    private Positions() {}

    /** The answer to a change that leaves nothing to say. */
    public static ResponseEntity<Void> done(Receipt receipt) {
        return done(receipt.position());
    }

    /** The answer to changes of which the last stands at a position. */
    public static ResponseEntity<Void> done(long position) {
        return ResponseEntity.noContent()
                .header(POSITION, String.valueOf(position))
                .build();
    }

    /** The position as header value. */
    public static String text(Receipt receipt) {
        return String.valueOf(receipt.position());
    }
}
