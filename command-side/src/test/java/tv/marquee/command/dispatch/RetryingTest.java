package tv.marquee.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import tv.marquee.command.gateway.CommandsUnavailable;

class RetryingTest {

    private final Retrying retrying = new Retrying(3, new Random(1));
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aConflictIsTriedAgain() {
        assertThat(retrying.run(() -> conflictUntil(3))).isEqualTo(3);
    }

    @Test
    void thereIsAnEndToConflicts() {
        assertThatThrownBy(() -> retrying.run(() -> conflictUntil(4)))
                .isInstanceOf(CommandsUnavailable.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatIsNoConflictIsNotTriedAgain() {
        assertThatThrownBy(() -> retrying.run(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private int conflictUntil(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new ConcurrencyException("another writer was faster");
        }
        return attempts.get();
    }
}
