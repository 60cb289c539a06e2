package tv.marquee.api.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

/**
 * Tells open pages when what they show may have changed, by whatever tab, screen or process. A page is told positions, never
 * contents; it fetches anew what it shows. All pages are looked after with one question for each shelf and look, so that many
 * cost little more than one, and it does not matter where projections run.
 */
final class LiveUpdates implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LOOKS_A_SIGN_OF_LIFE = 60;
    private static final int MOST = 5_000;

    private final DocumentPositions positions;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService looks;
    private volatile boolean running;
    private int looked;

    LiveUpdates(DocumentPositions positions) {
        this.positions = positions;
    }

    /**
     * Tells a page from now on: at once how far its documents are, and whenever they have moved. Ends after some minutes,
     * when the page asks again by itself.
     *
     * @param profile whose page it is
     * @param account whose page it is
     */
    SseEmitter follow(String profile, String account) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Page page = new Page(profile, account, emitter);
        emitter.onCompletion(() -> pages.remove(page));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> pages.remove(page));
        if (running && pages.size() < MOST) {
            pages.add(page);
        } else {
            emitter.complete();
        }
        return emitter;
    }

    private void look() {
        if (pages.isEmpty()) {
            return;
        }
        looked++;
        try {
            Map<String, Long> profiles = positions.of(Shelf.PROFILES, all(Page::profile));
            Map<String, Long> viewings = positions.of(Shelf.VIEWING, all(Page::profile));
            Map<String, Long> subscriptions = positions.of(Shelf.SUBSCRIPTIONS, all(Page::account));
            pages.forEach(page -> page.tell(
                    profiles.getOrDefault(page.profile(), 0L)
                            + "." + viewings.getOrDefault(page.profile(), 0L)
                            + "." + subscriptions.getOrDefault(page.account(), 0L),
                    looked % LOOKS_A_SIGN_OF_LIFE == 0));
        } catch (ShelfUnavailable e) {
            LOG.debug("open pages hear nothing for now", e);
        } catch (RuntimeException e) {
            LOG.warn("open pages hear nothing of one look", e);
        }
    }

    private Collection<String> all(Function<Page, String> part) {
        Set<String> ids = new HashSet<>();
        pages.forEach(page -> ids.add(part.apply(page)));
        return ids;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "live-updates"));
        fresh.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        looks = fresh;
        running = true;
    }

    /** Before the web server waits for requests under way, of which these are. */
    @Override
    public synchronized void stop() {
        running = false;
        if (looks != null) {
            looks.shutdownNow();
        }
        pages.forEach(page -> page.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** An open page, and what it was told last. */
    private static final class Page {
        private final String profile;
        private final String account;
        private final SseEmitter emitter;
        private String told = "";

        Page(String profile, String account, SseEmitter emitter) {
            this.profile = profile;
            this.account = account;
            this.emitter = emitter;
        }

        String profile() {
            return profile;
        }

        String account() {
            return account;
        }

        SseEmitter emitter() {
            return emitter;
        }

        /** Only the thread that looks calls it. */
        void tell(String now, boolean signOfLife) {
            try {
                if (!now.equals(told)) {
                    told = now;
                    emitter.send(SseEmitter.event().data(now));
                } else if (signOfLife) {
                    emitter.send(SseEmitter.event().comment(""));
                }
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        }
    }
}
