package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class FirstTitlesPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeHome home;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void someoneNewIsAskedToPickAndWhoeverPickedIsNot() {
        ProfileView fresh = ProfileView.untouched(
                WebHouse.PROFILE, WebHouse.ACCOUNT.toString(), Face.of("Ada", Maturity.EIGHTEEN), 5);
        profiles.put(fresh);
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.get("/")).bodyText().contains("/first-titles");

        List<String> offered =
                home.firstTitles(Maturity.EIGHTEEN).stream().map(TitleView::id).toList();
        String one = offered.get(1);
        String other = offered.get(0);
        assertThat(visit.post("/first-titles").param("titles", one, other, other, "tmdb-999999999"))
                .hasStatus(303)
                .hasRedirectedUrl("/");

        assertThat(commands.sent)
                .extracting(command -> ((ListTitle) command).title())
                .containsExactly(new TitleId(one), new TitleId(other));
        assertThat(visit.get("/")).bodyText().doesNotContain("/first-titles");
    }

    @Test
    void whoWantsNothingPersonalIsNotAsked() {
        profiles.put(ProfileView.untouched(
                        WebHouse.PROFILE, WebHouse.ACCOUNT.toString(), Face.of("Ada", Maturity.EIGHTEEN), 5)
                .withPersonalisation(false, 6));

        assertThat(Visit.bySomebody(house).get("/")).bodyText().doesNotContain("/first-titles");
    }

    @Test
    void nothingPickedIsNothingChanged() {
        assertThat(Visit.bySomebody(house).post("/first-titles")).hasStatus(303);
        assertThat(commands.sent).isEmpty();
    }
}
