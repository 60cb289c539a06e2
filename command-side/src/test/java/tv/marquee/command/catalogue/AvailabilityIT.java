package tv.marquee.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Facts;
import tv.marquee.command.MovableClock;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.store.Errands;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;

class AvailabilityIT {

    private static final Instant END = Facts.AT.plus(Duration.ofDays(3));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HikariDataSource database = TestDatabase.create();
    private final MovableClock clock = new MovableClock(Facts.AT);
    private TestHouse house = TestHouse.selling(TestDatabase.another(database), clock);

    @BeforeEach
    void twoTitlesThatLeaveOneOfThemLater() {
        Commands commands = house.get(Commands.class);
        commands.send(Facts.add(1), null);
        commands.send(Facts.add(2), null);
        commands.send(new SetAvailability(Facts.title(1), END, Facts.AT), null);
        commands.send(new SetAvailability(Facts.title(2), END, Facts.AT), null);
        commands.send(new SetAvailability(Facts.title(2), END.plusSeconds(60), Facts.AT), null);
    }

    @AfterEach
    void stop() {
        house.close();
        database.close();
    }

    @Test
    void aTitleIsWithdrawnWhenItsTimeIsOverAlsoAfterARestartAndOneWhoseEndWasMovedStays() {
        await("select count(*) from event_store.scheduled_tasks", 3);
        house.close();
        clock.set(END);
        house = TestHouse.selling(TestDatabase.another(database), clock);
        await("select count(*) from event_store.scheduled_tasks", 1);
        assertThat(withdrawn()).isEqualTo(1);
        clock.set(END.plusSeconds(60));
        await("select count(*) from event_store.scheduled_tasks", 0);
        assertThat(withdrawn()).isEqualTo(2);
    }

    private long withdrawn() {
        return count("select count(*) from event_store.event where name = 'title.withdrawn/1'");
    }

    private long count(String query) {
        Long found = new JdbcTemplate(database).queryForObject(query, Long.class);
        return found == null ? 0 : found;
    }

    private void await(String query, long expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(query) != expected) {
            assertThat(System.nanoTime()).as(query).isLessThan(deadline);
            house.get(Errands.class).look();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
