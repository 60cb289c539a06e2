package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.open;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.LoggedEvents;
import tv.marquee.domain.account.AccountCommand.OpenAccount;

class StoredEventsIT {

    private static TestHouse house;

    @BeforeAll
    static void start() {
        house = TestHouse.on(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aFilmsEventsAreOpenAndAPersonsAreNot() {
        OpenAccount ada = open("ada-logged@example.org");
        long position = house.commands().send(Facts.add(961), null).position();
        house.commands().send(ada, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
        LoggedEvents events = house.get(LoggedEvents.class);

        assertThat(events.ofStream("title", Facts.title(961).value(), 10))
                .first()
                .satisfies(event -> {
                    assertThat(event.position()).isLessThanOrEqualTo(position);
                    assertThat(event.name()).isEqualTo("title.added/1");
                    assertThat(event.json()).contains("\"title\"");
                });
        assertThat(events.ofStream("account", ada.account().toString(), 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.json()).isNull();
                    assertThat(event.bytes()).isPositive();
                    assertThat(event.traceparent()).startsWith("00-4bf92f35");
                });
        assertThat(events.from(1, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.position()).isEqualTo(1));
        assertThat(events.ofStream("title", "tmdb-961' or '1'='1", 10)).isEmpty();
    }
}
