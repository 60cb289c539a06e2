package tv.marquee.api.house;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.security.Tokens;
import tv.marquee.command.gateway.Credentials.Identity;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.profile.ProfileView;

/** A subscriber with one profile, another subscriber, and people of the other roles, before a door on a real port. */
@SpringBootTest(
        classes = RestHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marquee.security.token-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "management.endpoints.web.exposure.include=*",
            "marquee.security.changes.burst=100000",
            "spring.main.banner-mode=off"
        })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class HouseTest {

    static final AccountId ADA = new AccountId(UUID.fromString("00000000-0000-4000-8000-0000000000a1"));
    static final AccountId BOB = new AccountId(UUID.fromString("00000000-0000-4000-8000-0000000000b1"));
    static final String OF_ADA = "00000000-0000-4000-8000-0000000000a2";
    static final String OF_BOB = "00000000-0000-4000-8000-0000000000b2";
    static final String NOBODYS = "00000000-0000-4000-8000-0000000000c2";

    final Backstage backstage;
    private final Tokens tokens;

    @LocalServerPort
    private int port;

    HouseTest(Backstage backstage, Tokens tokens) {
        this.backstage = backstage;
        this.tokens = tokens;
    }

    @BeforeEach
    void fill() {
        backstage.reset();
        backstage.titles.put("tmdb-603", Samples.title(603, "The Matrix", 1999, "Action", "Science Fiction"));
        backstage.titles.put("tmdb-604", Samples.title(604, "The Matrix Reloaded", 2003, "Action"));
        backstage.titles.put("tmdb-9", Samples.withdrawn(Samples.title(9, "Gone", 0)));
        backstage.profiles.put(OF_ADA, profile(OF_ADA, ADA, "Ada"));
        backstage.profiles.put(OF_BOB, profile(OF_BOB, BOB, "Bob"));
        backstage.accounts.put(
                ADA.toString(), new AccountView(ADA.toString(), "Ada", 1990, "CH", Role.SUBSCRIBER, false, 5));
        backstage.sales.subscribe(ADA, Instant.now());
        backstage.identities.put("ada@example.org", new Identity(ADA, Role.SUBSCRIBER));
    }

    /** Ada, a subscriber. */
    Door ada() {
        return as(ADA, Role.SUBSCRIBER);
    }

    Door as(AccountId account, Role role) {
        return new Door(port, tokens.issue(new SignedIn(account.value(), role, Instant.now())));
    }

    Door nobody() {
        return new Door(port, null);
    }

    Door withToken(String token) {
        return new Door(port, token);
    }

    static ProfileView profile(String id, AccountId account, String name) {
        return ProfileView.untouched(id, account.toString(), Face.of(name, Maturity.EIGHTEEN), 5);
    }
}
