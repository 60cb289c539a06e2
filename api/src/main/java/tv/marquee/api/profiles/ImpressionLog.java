package tv.marquee.api.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.Home;

/**
 * Has it remembered what people are shown, beside the answer and not before it: nobody waits for it, and when more comes than can be stored,
 * or the event store is away, impressions are lost, counted and told. Of people who want nothing personal nothing is remembered.
 */
public final class ImpressionLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImpressionLog.class);
    private static final int ROOM = 1_000;
    private static final long PATIENCE_SECONDS = 5;

    private final Wishes wishes;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(ROOM),
            Thread.ofVirtual().name("impressions").factory());

    private long lost;

    ImpressionLog(Wishes wishes) {
        this.wishes = wishes;
    }

    /**
     * Has a page remembered.
     *
     * @return under which identity; empty when it is not remembered
     */
    public Optional<ImpressionId> shown(ProfileId profile, boolean unpersonalised, Home.Page page) {
        if (unpersonalised || page.rows().isEmpty()) {
            return Optional.empty();
        }
        ImpressionId impression = new ImpressionId(wishes.newId());
        RecordImpression command = new RecordImpression(impression, profile, shown(page), wishes.now());
        try {
            writer.execute(() -> record(command));
            return Optional.of(impression);
        } catch (RejectedExecutionException full) {
            lose("more of them come than can be stored");
            return Optional.empty();
        }
    }

    private void record(RecordImpression command) {
        try {
            wishes.send(command);
            tellRecovery();
        } catch (CommandsUnavailable e) {
            lose("the event store is away");
        } catch (RuntimeException e) {
            LOG.error("An impression could not be stored.", e);
        }
    }

    private synchronized void lose(String why) {
        if (lost++ == 0) {
            LOG.warn("Impressions are lost: {}.", why);
        }
    }

    private synchronized void tellRecovery() {
        if (lost > 0) {
            LOG.info("Impressions are stored again; {} were lost.", lost);
            lost = 0;
        }
    }

    private static Shown shown(Home.Page page) {
        Map<TitleId, TitleId> because = new LinkedHashMap<>();
        page.basis().because().forEach((title, reason) -> because.put(new TitleId(title), new TitleId(reason)));
        return new Shown(
                page.basis().model(),
                page.basis().position(),
                page.basis().variants(),
                page.rows().stream()
                        .map(row -> new ShownRow(row.key(), ids(row.titles())))
                        .toList(),
                because,
                page.basis().explored().stream().map(TitleId::new).toList());
    }

    private static List<TitleId> ids(List<TitleView> titles) {
        return titles.stream().map(title -> new TitleId(title.id())).toList();
    }

    /** Waits some seconds until all is stored. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} impressions were not stored before the end.",
                        writer.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
