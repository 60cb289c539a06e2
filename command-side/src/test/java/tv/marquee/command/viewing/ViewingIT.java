package tv.marquee.command.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.add;
import static tv.marquee.command.Facts.someone;
import static tv.marquee.command.Facts.title;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.Playback;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingCommand;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.domain.viewing.ViewingRefusal.PlayedTitleUnknown;
import tv.marquee.domain.viewing.ViewingRefusal.TooManyStreams;

class ViewingIT {

    private static final int ALLOWANCE = 2;
    private static final int PLAYERS = 50;

    private static TestHouse house;
    private static TestHouse otherProcess;

    @BeforeAll
    static void start() {
        HikariDataSource database = TestDatabase.create();
        house = TestHouse.on(database);
        otherProcess = TestHouse.on(TestDatabase.another(database));
        house.commands().send(add(1), null);
    }

    @AfterAll
    static void stop() {
        otherProcess.close();
        house.close();
    }

    @Test
    void fiftyPlayersThatStartTogetherInTwoProcessesGetTheTwoStreamsThatThereAre() throws Exception {
        AccountId account = account();
        List<Future<Boolean>> started = new ArrayList<>();
        try (ExecutorService players = Executors.newFixedThreadPool(PLAYERS)) {
            for (int player = 0; player < PLAYERS; player++) {
                TestHouse here = player % 2 == 0 ? house : otherProcess;
                started.add(players.submit(() -> isAccepted(here, start(account, title(1), AT))));
            }
        }
        int accepted = 0;
        for (Future<Boolean> answer : started) {
            accepted += answer.get() ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(ALLOWANCE);
    }

    @Test
    void reportsBetweenTurnsOfTheRhythmLeaveTheStoreAlone() {
        AccountId account = account();
        StartPlayback start = start(account, title(1), AT);
        house.commands().send(start, null);
        int stored = 0;
        for (int second = 5; second <= 120; second += 5) {
            stored += house.commands()
                    .send(
                            new ReportProgress(
                                    account, start.playback(), second, true, ALLOWANCE, AT.plusSeconds(second)),
                            null)
                    .events();
        }
        assertThat(stored).isEqualTo(120 / (int) Playback.RHYTHM.toSeconds());
    }

    @Test
    void aTitleThatWasNeverAddedCannotBePlayed() {
        AccountId account = account();
        assertThat(refusal(house, start(account, title(998), AT)))
                .isEqualTo(new PlayedTitleUnknown(account, title(998)));
    }

    private static boolean isAccepted(TestHouse here, ViewingCommand command) {
        try {
            return here.commands().send(command, null).events() > 0;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isInstanceOf(TooManyStreams.class);
            return false;
        }
    }

    private static Refusal refusal(TestHouse here, ViewingCommand command) {
        List<Refusal> refusals = new ArrayList<>();
        assertThatThrownBy(() -> here.commands().send(command, null))
                .isInstanceOfSatisfying(Refused.class, refused -> refusals.add(refused.refusal()));
        return refusals.getFirst();
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    private static StartPlayback start(AccountId account, TitleId title, Instant at) {
        return new StartPlayback(
                account, new PlaybackId(UUID.randomUUID()), someone(), title, 4_740, 0, ALLOWANCE, null, at);
    }
}
