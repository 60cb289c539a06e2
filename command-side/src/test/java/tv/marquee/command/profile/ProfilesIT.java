package tv.marquee.command.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.someone;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Pins;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileRefusal.LastGrownUp;
import tv.marquee.domain.profile.ProfileRefusal.TooManyProfiles;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;

class ProfilesIT {

    private static HikariDataSource database;
    private static TestHouse house;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void ofTwelveRacingForTheFiveProfilesOfAnAccountFiveAreCreated() throws Exception {
        AccountId account = account();
        List<Callable<Boolean>> wishes = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> wishes.add(() -> sent(grownUp(someone(), account))));
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> f : threads.invokeAll(wishes)) {
                created += f.get() ? 1 : 0;
            }
        }
        assertThat(created).isEqualTo(ProfilesWithinPlan.WITHOUT_PLAN);
    }

    @Test
    void aPlanSaysHowManyProfilesAnAccountHas() {
        AccountId account = account();
        house.commands().send(trialOf(account, 2), null);
        assertThat(sent(grownUp(someone(), account))).isTrue();
        assertThat(sent(child(someone(), account))).isTrue();
        ProfileId third = someone();
        assertThatThrownBy(() -> house.commands().send(child(third, account), null))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new TooManyProfiles(third, 2)));
    }

    @Test
    void aDeletedProfileMakesRoom() {
        AccountId account = account();
        house.commands().send(trialOf(account, 2), null);
        ProfileId child = someone();
        house.commands().send(grownUp(someone(), account), null);
        house.commands().send(child(child, account), null);
        house.commands().send(new DeleteProfile(child, AT), null);
        assertThat(sent(child(someone(), account))).isTrue();
    }

    @Test
    void aGrownUpsProfileStays() {
        AccountId account = account();
        ProfileId only = someone();
        house.commands().send(grownUp(only, account), null);
        house.commands().send(child(someone(), account), null);
        assertThatThrownBy(() -> house.commands().send(new DeleteProfile(only, AT), null))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new LastGrownUp(only)));
        DescribeProfile lower = new DescribeProfile(only, Face.of("Ada", Maturity.SEVEN), AT);
        assertThatThrownBy(() -> house.commands().send(lower, null))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new LastGrownUp(only)));

        house.commands().send(grownUp(someone(), account), null);
        assertThat(sent(lower)).isTrue();
    }

    @Test
    void aPinOpensItsProfileFromTheMomentItIsSet() {
        Pins pins = house.get(Pins.class);
        ProfileId profile = someone();
        house.commands().send(grownUp(profile, account()), null);
        assertThat(pins.asksFor(profile)).isFalse();
        assertThat(pins.opens(profile, "")).isTrue();

        house.commands().send(new SetPin(profile, pins.hash("1234"), AT), null);
        assertThat(pins.asksFor(profile)).isTrue();
        assertThat(pins.opens(profile, "1234")).isTrue();
        assertThat(pins.opens(profile, "4321")).isFalse();

        house.commands().send(new RemovePin(profile, AT), null);
        assertThat(pins.asksFor(profile)).isFalse();
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    private static StartSubscription trialOf(AccountId account, int profiles) {
        Offer offer = new Offer(
                new PlanCode("some"), 1, new Money(799, Currency.getInstance("EUR")), 1, Resolution.SD, profiles, 0);
        return new StartSubscription(account, offer, new PaymentMethod("test_4242", "4242"), 30, AT);
    }

    private static CreateProfile grownUp(ProfileId profile, AccountId account) {
        return new CreateProfile(profile, account, "Ada", Maturity.EIGHTEEN, AT);
    }

    private static CreateProfile child(ProfileId profile, AccountId account) {
        return new CreateProfile(profile, account, "Zoé", Maturity.SEVEN, AT);
    }

    private static boolean sent(ProfileCommand command) {
        try {
            house.commands().send(command, null);
            return true;
        } catch (Refused e) {
            assertThat(e.refusal()).isInstanceOf(TooManyProfiles.class);
            return false;
        }
    }
}
