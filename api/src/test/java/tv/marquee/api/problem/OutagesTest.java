package tv.marquee.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

class OutagesTest {

    private static final long SECOND = 1_000_000_000L;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Outages.class);
    private long now = 7;
    private final Outages outages = new Outages(() -> now);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    @Test
    void oneLineTellsOfManyRequestsAndTheNextSaysHowMany() {
        for (int request = 0; request < 500; request++) {
            outages.met(away());
        }
        now += 11 * SECOND;
        outages.met(away());

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "shelf profiles cannot be read: java.net.ConnectException: refused",
                        "shelf profiles cannot be read: java.net.ConnectException: refused"
                                + " (499 more requests met that since it was told last)");
        assertThat(log.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    }

    @Test
    void partsAreToldApart() {
        outages.met(away());
        outages.met(new CommandsUnavailable("the event store cannot be reached", new IllegalStateException("away")));

        assertThat(log.list).hasSize(2);
    }

    private static ShelfUnavailable away() {
        return new ShelfUnavailable(Shelf.PROFILES, new IllegalStateException(new ConnectException("refused")));
    }
}
