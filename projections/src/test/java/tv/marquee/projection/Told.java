package tv.marquee.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.catalogue.Company;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Origin;

/** Events that tests tell of a few films and people. */
public final class Told {

    public static final Instant AT = Instant.parse("2026-03-01T20:15:30.123Z");
    public static final TitleId GENERAL = TitleId.tmdb(961);
    public static final ProfileId ADA = new ProfileId(UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22"));
    public static final AccountId ACCOUNT = new AccountId(UUID.fromString("6a1f0f52-7a3c-4a34-8f8b-0d5a4d0f1c11"));
    public static final Genre ACTION = new Genre(28, "Action");
    public static final Genre COMEDY = new Genre(35, "Comedy");
    public static final Genre WAR = new Genre(10752, "War");

    private Told() {}

    public static Fact fact(long position, DomainEvent event) {
        return new Fact(position, event, new Origin("test", 0, position));
    }

    public static TitleDetails details(String name, @Nullable String imdbId, Genre... genres) {
        return new TitleDetails(
                name,
                name + " (original)",
                "A railway engineer chases his stolen locomotive.",
                "",
                LocalDate.of(1926, 12, 31),
                79,
                "en",
                List.of("en"),
                List.of(genres),
                List.of("US"),
                List.of(new Company(7, "Buster Keaton Productions")),
                750_000,
                0,
                "/general.jpg",
                imdbId,
                null);
    }

    public static TitleAdded added(TitleId title, String name, Genre... genres) {
        return new TitleAdded(title, details(name, "tt0017925", genres), AT);
    }

    public static TitleDetailsRevised revised(TitleId title, String name, Genre... genres) {
        return new TitleDetailsRevised(title, details(name, "tt0017925", genres), AT);
    }

    public static TitleCreditsRevised credited(TitleId title, Credits credits) {
        return new TitleCreditsRevised(title, credits, AT);
    }

    public static Credits keaton() {
        Person keaton = Person.numbered(8635, "Buster Keaton");
        Person bruckman = Person.named("Clyde Bruckman");
        return new Credits(
                List.of(
                        new Credits.CastMember(keaton, "Johnnie Gray"),
                        new Credits.CastMember(Person.numbered(8636, "Marion Mack"), "Annabelle Lee")),
                List.of(
                        new Credits.CrewMember(keaton, "Director"),
                        new Credits.CrewMember(bruckman, "Director"),
                        new Credits.CrewMember(bruckman, "Writer")));
    }

    public static TitleKeywordsRevised tagged(TitleId title, String... words) {
        return new TitleKeywordsRevised(
                title, List.of(words).stream().map(word -> new Keyword(5, word)).toList(), AT);
    }

    public static TitlePopularityMeasured measured(TitleId title, double score) {
        return new TitlePopularityMeasured(title, new Popularity(score, 7.9, 1_200), AT);
    }

    public static TitleWithdrawn withdrawn(TitleId title) {
        return new TitleWithdrawn(title, AT);
    }

    public static AccountOpened opened() {
        return new AccountOpened(
                ACCOUNT,
                new EmailAddress("ada@example.org"),
                new PasswordHash("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                "Ada",
                1985,
                "FR",
                Role.SUBSCRIBER,
                AT);
    }

    public static ProfileCreated created(ProfileId profile) {
        return new ProfileCreated(profile, ACCOUNT, "Ada", Maturity.EIGHTEEN, AT);
    }

    public static TitleRated rated(ProfileId profile, TitleId title, int halves) {
        return new TitleRated(profile, title, new Stars(halves), AT);
    }

    public static TitleUnrated unrated(ProfileId profile, TitleId title) {
        return new TitleUnrated(profile, title, AT);
    }

    public static TitleListed listed(ProfileId profile, TitleId title) {
        return new TitleListed(profile, title, AT);
    }

    public static TitleHidden hidden(ProfileId profile, TitleId title) {
        return new TitleHidden(profile, title, AT);
    }

    public static TitleUnhidden unhidden(ProfileId profile, TitleId title) {
        return new TitleUnhidden(profile, title, AT);
    }

    public static TitleUnlisted unlisted(ProfileId profile, TitleId title) {
        return new TitleUnlisted(profile, title, AT);
    }
}
