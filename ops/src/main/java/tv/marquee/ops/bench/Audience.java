package tv.marquee.ops.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

/** People who rate, eight for each client, so that clients do not stand in each other's way. */
final class Audience {

    private static final int PEOPLE_A_CLIENT = 8;
    private static final int TITLES = 400;

    private final List<ProfileId> people = new ArrayList<>();
    private final Instant at;

    Audience(int clients, Instant at) {
        this.at = at;
        for (int i = 0; i < clients * PEOPLE_A_CLIENT; i++) {
            people.add(new ProfileId(UUID.randomUUID()));
        }
    }

    /** What must be sent before anyone rates: the profiles. */
    List<CreateProfile> arrivals() {
        return people.stream()
                .map(p -> new CreateProfile(p, new AccountId(p.value()), "Someone", Maturity.EIGHTEEN, at))
                .toList();
    }

    /** What must be sent before anyone rates: the titles. */
    List<AddTitle> titles() {
        return IntStream.range(1, TITLES + 1)
                .mapToObj(i -> new AddTitle(TitleId.tmdb(i), details("Film " + i), at))
                .toList();
    }

    /** A rating by one of a client's people. */
    RateTitle rating(int client) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new RateTitle(
                people.get(client * PEOPLE_A_CLIENT + random.nextInt(PEOPLE_A_CLIENT)),
                TitleId.tmdb(1 + random.nextInt(TITLES)),
                new Stars(1 + random.nextInt(10)),
                at);
    }

    private static TitleDetails details(String name) {
        return new TitleDetails(
                name, name, "", "", null, 0, "xx", List.of(), List.of(), List.of(), List.of(), 0, 0, null, null, null);
    }
}
