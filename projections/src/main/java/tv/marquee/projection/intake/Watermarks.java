package tv.marquee.projection.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Watermark;

/** Tells everyone who follows the log how long it is; who comes later hears the newest at once. Safe for use by many threads. */
final class Watermarks {

    private final List<Progress> hearers = new CopyOnWriteArrayList<>();
    private @Nullable Watermark newest;

    synchronized void add(Progress hearer) {
        hearers.add(hearer);
        if (newest != null) {
            hearer.published(newest);
        }
    }

    void remove(Progress hearer) {
        hearers.remove(hearer);
    }

    synchronized void published(Watermark watermark) {
        newest = watermark;
        hearers.forEach(hearer -> hearer.published(watermark));
    }
}
