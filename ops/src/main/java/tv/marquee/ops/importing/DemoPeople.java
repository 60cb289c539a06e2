package tv.marquee.ops.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tv.marquee.command.gateway.Commands;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;

/**
 * The people of the demo: one account for each role at {@code demo@}, {@code analyst@}, {@code officer@} and
 * {@code engineer@example.org}, and sixty subscribers on the standard plan whose ratings over the last year and a half show what they like. The
 * demo account has begun a few films. All by commands, and always the same people; doing it again adds nobody.
 */
public final class DemoPeople {

    private static final long SEED = 1895;
    private static final Duration A_YEAR_AND_A_HALF = Duration.ofDays(548);
    private static final List<DeviceType> DEVICES = List.of(DeviceType.values());
    private static final List<Integer> BEGUN = List.of(412, 137, 48);
    private static final int LENGTH = 600;
    private static final List<String> COUNTRIES = List.of("DE", "GB", "US", "FR", "NL", "SE", "PL", "ES", "IT", "JP");
    private static final List<String> NAMES = List.of(
            "Ada", "Alma", "Amir", "Anouk", "Aris", "Bela", "Bruno", "Carla", "Chidi", "Clara", "Dalia", "Dario",
            "Edda", "Elif", "Emil", "Enzo", "Esra", "Fanny", "Finn", "Freya", "Gita", "Greta", "Hana", "Hugo", "Ida",
            "Ines", "Ivo", "Jana", "Jonas", "June", "Kaia", "Kofi", "Lars", "Lea", "Lin", "Luca", "Mara", "Marek",
            "Mina", "Nadja", "Nils", "Noor", "Olga", "Omar", "Oskar", "Paula", "Pia", "Quinn", "Rafa", "Rosa", "Ruben",
            "Sami", "Selma", "Stig", "Tara", "Theo", "Uma", "Vera", "Yuki", "Zoe");

    private final Commands commands;
    private final PasswordHash password;
    private final RatedBefore rated;
    private final Memberships memberships;
    private final InstantSource clock;

    /**
     * The people, not yet there.
     *
     * @param password of every account
     */
    public DemoPeople(
            Commands commands, PasswordHash password, RatedBefore rated, Memberships memberships, InstantSource clock) {
        this.commands = commands;
        this.password = password;
        this.rated = rated;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Lets everybody in.
     *
     * @param catalogue the titles that they have seen some of; empty for people without history
     * @return what followed; no events when everybody was there
     * @throws ImportFailed when the event store stays out of reach
     */
    public DemoResult arrive(List<DemoTitle> catalogue) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        Instant began = today.minus(A_YEAR_AND_A_HALF);
        DemoHistory histories = new DemoHistory(catalogue);
        BadRows refused = new BadRows();
        List<DemoPerson> subscribers = subscribers();
        int ratings = 0;
        try (CommandBatches batches = new CommandBatches(commands, refused)) {
            batches.add(DemoAvailability.of(catalogue, today));
            for (DemoPerson person : staff()) {
                batches.add(person.joining(began, password));
            }
            for (DemoPerson person : subscribers) {
                List<RateTitle> history = history(person, histories, began, today);
                ratings += history.size();
                batches.add(life(person, history, began));
                if (person.mailbox().equals("demo")) {
                    batches.add(begun(person, history, catalogue, today));
                }
            }
            return new DemoResult(staff().size() + subscribers.size(), ratings, batches.finish(), refused.byReason());
        }
    }

    private static List<RateTitle> history(DemoPerson person, DemoHistory histories, Instant began, Instant today) {
        SplittableRandom chance = new SplittableRandom(SEED + person.mailbox().hashCode());
        Instant joined = began.plus(Duration.ofDays(chance.nextInt(300)));
        return histories.of(person.profile(), chance, joined, today.minus(DemoReviews.LATER));
    }

    private List<DomainCommand> life(DemoPerson person, List<RateTitle> history, Instant began) {
        Instant joined = history.stream()
                .map(RateTitle::at)
                .min(Comparator.naturalOrder())
                .orElse(began);
        List<DomainCommand> wishes = new ArrayList<>(person.joining(joined.minus(Duration.ofHours(1)), password));
        wishes.addAll(memberships.paid(person.account()));
        Set<TitleId> before = rated.by(person.profile());
        history.stream().filter(r -> !before.contains(r.title())).forEach(wishes::add);
        if (before.isEmpty()) {
            wishes.addAll(DemoReviews.of(history));
        }
        if (person.mailbox().equals("demo")) {
            Face child = new Face("Kids", Avatar.OWL, null, Maturity.SEVEN, true);
            wishes.add(new CreateProfile(NamedIds.profile("demo-kids"), person.account(), child, null, false, joined));
            wishes.add(new ConfirmEmail(person.account(), person.email(), joined));
        }
        return wishes;
    }

    /** What the person looked into last night and did not see to its end: popular titles that they did not rate. */
    private static List<DomainCommand> begun(
            DemoPerson person, List<RateTitle> history, List<DemoTitle> catalogue, Instant today) {
        Set<TitleId> rated = history.stream().map(RateTitle::title).collect(Collectors.toSet());
        List<TitleId> fresh = catalogue.stream()
                .sorted(Comparator.comparing(DemoTitle::popularity)
                        .reversed()
                        .thenComparing(title -> title.id().value()))
                .map(DemoTitle::id)
                .filter(title -> !rated.contains(title))
                .limit(BEGUN.size())
                .toList();
        Instant lastNight = today.minus(Duration.ofHours(4));
        List<DomainCommand> wishes = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            PlaybackId playback = NamedIds.playback(person.mailbox() + "-" + i);
            DeviceType device = DEVICES.get(Math.floorMod(playback.hashCode(), DEVICES.size()));
            Instant begun = lastNight.plusSeconds(20L * i);
            wishes.add(new StartPlayback(
                    person.account(),
                    playback,
                    person.profile(),
                    fresh.get(i),
                    LENGTH,
                    0,
                    BEGUN.size(),
                    device,
                    begun));
            wishes.add(new ReportProgress(
                    person.account(), playback, BEGUN.get(i), false, BEGUN.size(), begun.plusSeconds(15)));
        }
        return wishes;
    }

    private static List<DemoPerson> staff() {
        return List.of(
                new DemoPerson("analyst", "Analyst", 1985, "DE", Role.ANALYST),
                new DemoPerson("officer", "Privacy officer", 1979, "DE", Role.PRIVACY_OFFICER),
                new DemoPerson("engineer", "Engineer", 1991, "DE", Role.ENGINEER));
    }

    private static List<DemoPerson> subscribers() {
        SplittableRandom chance = new SplittableRandom(SEED);
        List<DemoPerson> people = new ArrayList<>();
        people.add(new DemoPerson("demo", "Demo", 1988, "DE", Role.SUBSCRIBER));
        for (String name : NAMES) {
            people.add(new DemoPerson(
                    name.toLowerCase(Locale.ROOT),
                    name,
                    1950 + chance.nextInt(57),
                    COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                    Role.SUBSCRIBER));
        }
        return people;
    }
}
