package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person has the use of their data restricted, and an officer sees to it, in the whole house. */
class RestrictionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RESTRICTED = "SELECT COUNT(*) FROM dw.dim_account WHERE is_restricted = 1";

    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whileItIsInForceNothingIsWorkedOutFromWhatThePersonDid() {
        Visitor ada = TestHouse.visitor().joined();
        long position = ada.rate("tmdb-653", 5).position();
        assertThat(ada.recommended(position)).doesNotContain("tmdb-653");
        String before = model(ada);
        assertThat(before).isNotEqualTo("none");

        try (BrowserContext person = browser.visitor(390, 844);
                BrowserContext officer = browser.visitor(1280, 900)) {
            Page theirs = person.newPage();
            TestBrowser.signIn(theirs, ada.email(), Visitor.PASSWORD);
            theirs.navigate("/account/data");
            theirs.locator("form[action$=restriction] button").click();
            theirs.locator("form[action$=withdrawal]").waitFor();

            Page desk = officer.newPage();
            TestBrowser.signIn(desk, "officer@example.org", TestHouse.PASSWORD);
            Locator request = request(desk, "approve");
            TestBrowser.shot(desk, "requests-restriction");
            request.click();
            await().atMost(PATIENCE).until(() -> Stores.warehouse(RESTRICTED) == 1);
            await().atMost(PATIENCE).until(() -> model(ada).equals("none"));
            assertThat(ada.get(ada.mine("ratings"), 0).body().toString())
                    .as("what they did stays theirs to see")
                    .contains("tmdb-653");
            theirs.reload();
            assertThat(theirs.locator("main").innerText()).contains("in force");
            TestBrowser.shot(theirs, "data-restricted");

            request(desk, "lift").click();
            await().atMost(PATIENCE).until(() -> Stores.warehouse(RESTRICTED) == 0);
            await().atMost(PATIENCE).until(() -> model(ada).equals(before));
        }
    }

    private static Locator request(Page desk, String act) {
        desk.navigate("/requests");
        Locator button = desk.locator("article")
                .filter(new Locator.FilterOptions().setHasText("Restriction"))
                .locator("button[value=" + act + "]");
        desk.waitForCondition(() -> {
            desk.reload();
            return button.count() == 1;
        });
        return button;
    }

    /** By which model titles are recommended. */
    private static String model(Visitor who) {
        return who.get(who.mine("recommendations?limit=1"), 0)
                .body()
                .path("model")
                .asString();
    }
}
