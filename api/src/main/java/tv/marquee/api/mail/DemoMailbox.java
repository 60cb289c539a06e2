package tv.marquee.api.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last messages to anyone, for the local platform to show, where no mail leaves the machine. */
public final class DemoMailbox implements Mails {

    private static final int MOST = 200;

    private final InstantSource clock;
    private final Deque<Kept> kept = new ArrayDeque<>();

    DemoMailbox(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void send(Mail mail) {
        kept.addFirst(new Kept(mail, clock.instant()));
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    /** The messages, latest first. */
    public synchronized List<Kept> all() {
        return List.copyOf(kept);
    }

    /** A message, and when it was sent. */
    public record Kept(Mail mail, Instant at) {}
}
