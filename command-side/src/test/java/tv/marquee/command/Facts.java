package tv.marquee.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

/** Commands to test with. */
public final class Facts {

    public static final Instant AT = Instant.parse("2026-03-01T20:15:30.123456Z");

    private Facts() {}

    public static ProfileId someone() {
        return new ProfileId(UUID.randomUUID());
    }

    public static TitleId title(int number) {
        return TitleId.tmdb(number);
    }

    public static AddTitle add(int number) {
        TitleDetails details = new TitleDetails(
                "Film " + number,
                "Film " + number,
                "Someone's locomotive is stolen.",
                "",
                LocalDate.of(1926, 12, 31),
                79,
                "en",
                List.of("en"),
                List.of(new Genre(28, "Action")),
                List.of("US"),
                List.of(),
                0,
                0,
                null,
                null,
                null);
        return new AddTitle(title(number), details, AT);
    }

    public static CreateProfile create(ProfileId profile) {
        return new CreateProfile(profile, new AccountId(UUID.randomUUID()), "Ada", Maturity.EIGHTEEN, AT);
    }

    public static RateTitle rate(ProfileId profile, int title, int halves) {
        return new RateTitle(profile, title(title), new Stars(halves), AT);
    }

    public static OpenAccount open(String email) {
        return open(email, new PasswordHash("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"));
    }

    public static OpenAccount open(String email, PasswordHash hash) {
        return new OpenAccount(
                new AccountId(UUID.randomUUID()),
                new EmailAddress(email),
                hash,
                "Ada",
                1985,
                "FR",
                Role.SUBSCRIBER,
                AT);
    }
}
