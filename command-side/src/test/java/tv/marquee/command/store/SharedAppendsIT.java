package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.privacy.PrivacyRefusal.SubjectIsForgotten;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;

class SharedAppendsIT {

    private static final int THREADS = 12;

    private final HikariDataSource database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private SharedAppends appends;

    @BeforeEach
    void start() {
        EventStoreSchema.migrate(database);
        appends = new SharedAppends(new Appender(jdbc, Ledger.current(), new InClear(), new Commits()));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void eachThreadLearnsThePositionOfItsOwnLastEvent() throws Exception {
        Set<Long> positions = new HashSet<>();
        for (List<Long> own : allAtOnce(thread -> {
            List<Long> at = new ArrayList<>();
            ProfileId profile = Facts.someone();
            for (int i = 0; i < 30; i++) {
                long position = appends.append(List.of(event(profile, 2 * i), event(profile, 2 * i + 1)));
                assertThat(jdbc.queryForObject(
                                "select sequence from event_store.event where position = ? and stream_id = ?",
                                Long.class,
                                position,
                                profile.toString()))
                        .isEqualTo(2L * i + 1);
                at.add(position);
            }
            return at;
        })) {
            positions.addAll(own);
        }

        assertThat(positions).hasSize(THREADS * 30);
    }

    @Test
    void aConflictFailsItsOwnThreadOnly() throws Exception {
        ProfileId wanted = Facts.someone();
        int stored = 0;
        int conflicts = 0;
        try (Connection blocking = database.getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table event_store.event in exclusive mode");
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<Boolean>> done = IntStream.range(0, THREADS)
                        .mapToObj(t -> threads.submit(() -> stores(t % 2 == 0 ? wanted : Facts.someone())))
                        .toList();
                blocking.commit();
                for (Future<Boolean> d : done) {
                    stored += d.get() ? 1 : 0;
                    conflicts += d.get() ? 0 : 1;
                }
            }
        }

        assertThat(stored).isEqualTo(THREADS / 2 + 1);
        assertThat(conflicts).isEqualTo(THREADS / 2 - 1);
        assertThat(jdbc.queryForObject("select count(*) from event_store.event", Integer.class))
                .isEqualTo(stored);
    }

    @Test
    void whoWasForgottenIsRefusedAloneAndTheOthersGoOn() throws Exception {
        ProfileId forgotten = Facts.someone();
        appends = new SharedAppends(new Appender(jdbc, Ledger.current(), refusing(forgotten), new Commits()));
        int stored = 0;
        int refused = 0;
        try (Connection blocking = database.getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table event_store.event in exclusive mode");
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<Boolean>> done = IntStream.range(0, THREADS)
                        .mapToObj(t -> threads.submit(() -> stores(t % 3 == 2 ? forgotten : Facts.someone())))
                        .toList();
                Thread.sleep(200);
                blocking.commit();
                for (Future<Boolean> d : done) {
                    stored += d.get() ? 1 : 0;
                    refused += d.get() ? 0 : 1;
                }
            }
        }

        assertThat(stored).isEqualTo(THREADS * 2 / 3);
        assertThat(refused).isEqualTo(THREADS / 3);
    }

    private static Sealing refusing(ProfileId forgotten) {
        return new Sealing() {
            private final Sealing others = new InClear();

            @Override
            public boolean mintsFor(List<NewEvent> events) {
                return false;
            }

            @Override
            public Set<String> forgottenAmong(List<NewEvent> events) {
                return Set.of();
            }

            @Override
            public List<byte[]> written(List<NewEvent> events) {
                events.stream()
                        .filter(event -> event.event().owner().equals(forgotten.toString()))
                        .findFirst()
                        .ifPresent(event -> {
                            throw new Refused(new SubjectIsForgotten(event.event().stream()));
                        });
                return others.written(events);
            }
        };
    }

    @Test
    void anInterruptIsKeptForWhoCares() {
        Thread.currentThread().interrupt();
        long position = appends.append(List.of(event(Facts.someone(), 0)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(position).isEqualTo(1);
    }

    private boolean stores(ProfileId profile) {
        try {
            return appends.append(List.of(event(profile, 0))) > 0;
        } catch (DuplicateKeyException | Refused e) {
            return false;
        }
    }

    private <T> List<T> allAtOnce(Work<T> work) throws Exception {
        List<Callable<T>> calls = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            calls.add(() -> work.of(thread));
        }
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> f : threads.invokeAll(calls)) {
                results.add(f.get());
            }
        }
        return results;
    }

    private interface Work<T> {
        T of(int thread);
    }

    private static NewEvent event(ProfileId profile, long sequence) {
        return new NewEvent(new TitleUnlisted(profile, Facts.title(1), Facts.AT), sequence, UUID.randomUUID(), null);
    }
}
