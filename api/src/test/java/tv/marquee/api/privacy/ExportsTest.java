package tv.marquee.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import tv.marquee.api.privacy.Exports.State;
import tv.marquee.api.privacy.Exports.Status;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

class ExportsTest {

    private static final AccountId ADA = new AccountId(new UUID(0, 1));
    private static final AccountId BOB = new AccountId(new UUID(0, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<AccountId> read = new ArrayList<>();
    private boolean away;
    private long nanos;
    private final Exports exports = new Exports(
            new PersonalExport(
                    new Log(),
                    id -> Optional.empty(),
                    id -> Optional.empty(),
                    new NoProfiles(),
                    id -> Optional.empty()),
            waiting::add,
            () -> NOW,
            () -> nanos);

    @Test
    void oneIsMadeBesideTheRequestAndIsThereForItsAccountAlone() {
        exports.begin(ADA);
        exports.begin(ADA);
        assertThat(exports.of(ADA)).contains(new Status(State.MAKING, 0, 0, NOW.plus(Duration.ofMinutes(15))));
        assertThat(exports.content(ADA)).isEmpty();
        assertThat(waiting).as("one at a time").hasSize(1);

        waiting.remove().run();

        assertThat(exports.of(ADA).map(Status::state)).contains(State.READY);
        assertThat(exports.of(ADA).map(Status::events)).contains(7L);
        assertThat(exports.content(ADA))
                .hasValueSatisfying(zip -> assertThat(zip).startsWith('P', 'K'));
        assertThat(exports.content(BOB)).isEmpty();
    }

    @Test
    void itIsGoneAfterAQuarterOfAnHour() {
        exports.begin(ADA);
        waiting.remove().run();
        nanos += Duration.ofMinutes(15).toNanos();
        assertThat(exports.content(ADA)).isEmpty();
        exports.begin(ADA);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whatFailedCanBeTriedAgain() {
        away = true;
        exports.begin(ADA);
        waiting.remove().run();
        assertThat(exports.of(ADA).map(Status::state)).contains(State.FAILED);
        away = false;
        exports.begin(ADA);
        waiting.remove().run();
        assertThat(exports.of(ADA).map(Status::state)).contains(State.READY);
        assertThat(read).containsExactly(ADA, ADA);
    }

    private final class Log implements PersonalLog {

        @Override
        public List<PersonalEvent> of(AccountId account, LongConsumer opened) {
            read.add(account);
            if (away) {
                throw new IllegalStateException("the event store is away");
            }
            opened.accept(7);
            return List.of();
        }

        @Override
        public List<DataLookedUp> lookups(AccountId account, int most) {
            return List.of();
        }
    }

    private static final class NoProfiles implements Profiles {

        @Override
        public Optional<ProfileView> find(ProfileId profile) {
            return Optional.empty();
        }

        @Override
        public List<ProfileView> ofAccount(AccountId account) {
            return List.of();
        }

        @Override
        public Map<String, Face> faces(Collection<String> profiles) {
            return Map.of();
        }
    }
}
