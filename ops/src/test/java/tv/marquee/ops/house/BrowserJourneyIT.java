package tv.marquee.ops.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does in a browser. */
class BrowserJourneyIT {

    private static TestBrowser browser;

    @BeforeAll
    static void openTheBrowser() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPersonSignsInFindsAFilmRatesItAndKeepsOneForLater() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.visitor(1440, 1000)) {
            Page page = context.newPage();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    complaints.add(m.text());
                }
            });
            page.onPageError(complaints::add);
            TestBrowser.signIn(page);
            assertThat(page.getByRole(AriaRole.HEADING, heading("Recommended for you")))
                    .isVisible();
            TestBrowser.shot(page, "home");

            page.getByRole(AriaRole.COMBOBOX).first().pressSequentially("metrop");
            Locator suggestion = page.getByRole(AriaRole.OPTION).first();
            assertThat(suggestion).containsText("Metropolis");
            TestBrowser.shot(page, "suggestions");
            suggestion.click();
            assertThat(page.getByRole(AriaRole.HEADING, heading("Metropolis"))).isVisible();

            page.locator("input[type=radio][value='4.5']").check(new Locator.CheckOptions().setForce(true));
            assertThat(page.getByRole(AriaRole.BUTTON, button("Remove rating"))).isVisible();
            page.getByRole(AriaRole.BUTTON, button("Add to My List")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, button("My List")).first())
                    .isVisible();
            TestBrowser.shot(page, "title");

            page.navigate("/my-list");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Metropolis");
            TestBrowser.shot(page, "my-list");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoJoinsChoosesAPlanAnswersTheBankAndMayWatchUntilTheyGo() {
        try (BrowserContext context = browser.visitor(1440, 1000)) {
            Page page = context.newPage();
            page.navigate("/sign-up");
            page.getByLabel("Your name").fill("Nora");
            page.getByLabel("E-mail address").fill("nora-" + UUID.randomUUID() + "@example.org");
            page.getByLabel("Password").fill("a sentence of some length");
            page.getByLabel("Year of birth").fill("1990");
            page.getByLabel("Country").selectOption("SE");
            page.getByRole(AriaRole.BUTTON, button("Join")).click();
            assertThat(page.getByRole(AriaRole.HEADING, heading("Choose a plan")))
                    .isVisible();
            TestBrowser.shot(page, "plans");

            page.navigate("/watch/tmdb-19");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Choose a plan")))
                    .isVisible();
            page.getByRole(AriaRole.LINK, link("Choose Basic")).click();
            page.getByLabel("Card number").fill("4000 0000 0000 0002");
            page.getByRole(AriaRole.BUTTON, button("Pay €7.99")).click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("The card ending in 0002 was declined.");
            TestBrowser.shot(page, "subscription-declined");

            page.getByLabel("Card number").fill("4000 0025 0000 3155");
            page.getByRole(AriaRole.BUTTON, button("Pay with this card")).click();
            page.getByRole(AriaRole.BUTTON, button("Yes, pay")).click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Paid until");
            TestBrowser.shot(page, "subscription");
            page.locator(".invoices a").first().click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Paid on");
            TestBrowser.shot(page, "invoice");

            page.navigate("/watch/tmdb-19");
            page.waitForCondition(() -> number(page, "readyState") >= 3);
            page.navigate("/subscription");
            page.getByRole(AriaRole.BUTTON, button("Cancel subscription")).click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("nothing more is charged");
        }
    }

    @Test
    void whoForgotThePasswordSetsAnotherByMailAndTheOldSessionEnds() {
        Visitor ada = TestHouse.visitor().joined();
        try (BrowserContext before = browser.visitor(1440, 1000);
                BrowserContext after = browser.visitor(1440, 1000)) {
            Page old = before.newPage();
            TestBrowser.signIn(old, ada.email(), Visitor.PASSWORD);
            Page page = after.newPage();
            page.navigate("/sign-in");
            page.getByRole(AriaRole.LINK, link("Forgotten your password?")).click();
            page.getByLabel("E-mail address").fill(ada.email());
            page.getByRole(AriaRole.BUTTON, button("Send the link")).click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("If an account has this address");

            page.navigate("/demo-mail");
            TestBrowser.shot(page, "demo-mail");
            page.locator(".mail")
                    .filter(new Locator.FilterOptions().setHasText(ada.email()))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            page.getByLabel("New password").fill("another long password");
            page.getByRole(AriaRole.BUTTON, button("Set it")).click();
            page.waitForURL("**/sign-in?reset");
            TestBrowser.signIn(page, ada.email(), "another long password");
            page.navigate("/account");
            assertThat(page.locator(".sessions")).containsText("here");
            TestBrowser.shot(page, "account");

            old.navigate("/my-list");
            assertThat(old.getByRole(AriaRole.HEADING, heading("Sign in"))).isVisible();
        }
    }

    @Test
    void whatOneTabDoesShowsInAnotherAndOnAnotherScreenWithinASecondOrTwo() {
        String email = TestHouse.visitor().joined().email();
        try (BrowserContext laptop = browser.visitor(1440, 1000);
                BrowserContext phone = browser.visitor(390, 800)) {
            Page one = laptop.newPage();
            TestBrowser.signIn(one, email, Visitor.PASSWORD);
            Page two = laptop.newPage();
            two.navigate("/my-list");
            Page three = phone.newPage();
            TestBrowser.signIn(three, email, Visitor.PASSWORD);
            three.navigate("/titles/tmdb-653");
            assertThat(two.getByRole(AriaRole.MAIN)).not().containsText("Nosferatu");
            two.waitForTimeout(700); // until both listen

            one.navigate("/titles/tmdb-653");
            one.locator("#listing-button").click();
            long done = System.nanoTime();
            assertThat(two.locator("#listed")).containsText("Nosferatu");
            assertThat(three.locator("#listing-button")).hasClass("button done");
            assertThat((System.nanoTime() - done) / 1_000_000).isLessThan(3_000);
        }
    }

    @Test
    void allButWatchingWorksWithoutJavaScript() {
        try (BrowserContext context = browser.visitor(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            TestBrowser.signIn(page, TestHouse.visitor().joined().email(), Visitor.PASSWORD);
            page.locator("#q").fill("metropolis");
            page.locator(".find button").click();
            page.getByRole(AriaRole.LINK, link("Metropolis")).first().click();
            page.locator("input[type=radio][value='4.0']").check(new Locator.CheckOptions().setForce(true));
            page.getByRole(AriaRole.BUTTON, button("Rate")).first().click();
            assertThat(page.getByRole(AriaRole.BUTTON, button("Remove rating"))).isVisible();
            page.locator("#listing-button").click();
            assertThat(page.locator("#listing-button")).hasClass("button done");

            page.getByText("Write a review").click();
            page.getByLabel("What did you think of it?").fill("short");
            page.getByRole(AriaRole.BUTTON, button("Publish")).click();
            assertThat(page.locator("#review-problem")).containsText("at least 10");
            page.getByLabel("What did you think of it?").fill("The city is the star of it.");
            page.getByRole(AriaRole.BUTTON, button("Publish")).click();
            assertThat(page.locator(".mine-review")).containsText("The city is the star of it.");
            TestBrowser.shot(page, "reviews-without-javascript");

            page.navigate("/search?q=night");
            page.getByLabel("Lasts").selectOption("90");
            page.getByRole(AriaRole.BUTTON, button("Apply")).click();
            assertThat(page.locator("#results")).containsText("titles");
            page.navigate("/watch/tmdb-19");
            assertThat(page.locator("noscript .bad")).isVisible();
        }
    }

    @Test
    void aFamilySharesAnAccountAndTheChildStaysInItsOwn() {
        try (BrowserContext context = browser.visitor(1440, 1000)) {
            Page page = context.newPage();
            TestBrowser.signIn(page, TestHouse.visitor().joined().email(), Visitor.PASSWORD);
            page.navigate("/profiles");
            page.locator("form.fields").getByLabel("Name").fill("Zoé");
            page.getByLabel("Owl").check(new Locator.CheckOptions().setForce(true));
            page.getByLabel("May see").selectOption("SEVEN");
            page.getByLabel("A child’s profile").check();
            page.getByRole(AriaRole.BUTTON, button("Add profile")).click();
            assertThat(page.locator(".faces")).containsText("Zoé");

            page.getByRole(AriaRole.LINK, link("Change ")).first().click();
            TestBrowser.shot(page, "profile");
            page.getByLabel("New PIN").fill("2468");
            page.getByRole(AriaRole.BUTTON, button("Set PIN")).click();
            assertThat(page.locator(".faces")).containsText("Asks for a PIN");
            TestBrowser.shot(page, "profiles");

            page.locator(".face")
                    .filter(new Locator.FilterOptions().setHasText("Zoé"))
                    .click();
            page.waitForURL("**/");
            page.navigate("/titles/tmdb-10331");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("not on the programme");
            page.navigate("/subscription");
            assertThat(page.getByRole(AriaRole.HEADING, heading("For grown-ups")))
                    .isVisible();
            TestBrowser.shot(page, "grown-up");

            page.navigate("/profiles");
            page.locator(".face:not([aria-current])").click();
            page.getByLabel("Four digits").fill("1357");
            page.getByRole(AriaRole.BUTTON, button("Go on")).click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("That is not the PIN.");
            TestBrowser.shot(page, "pin");
            page.getByLabel("Four digits").fill("2468");
            page.getByRole(AriaRole.BUTTON, button("Go on")).click();
            page.waitForURL("**/");
            page.navigate("/titles/tmdb-10331");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Night of the Living Dead")))
                    .isVisible();
        }
    }

    @Test
    void aFilmPlaysIsLeftAndIsResumedWhereItWasLeft() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.visitor(1440, 1000)) {
            Page page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    complaints.add(m.text());
                }
            });
            TestBrowser.signIn(page, TestHouse.visitor().joined().email(), Visitor.PASSWORD);
            page.navigate("/titles/tmdb-19");
            Locator play = page.locator(".film-words .acts a");
            play.click();
            page.waitForCondition(() -> number(page, "readyState") >= 3);
            double began = number(page, "currentTime");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            double left = began + 20;
            page.waitForCondition(() -> number(page, "currentTime") >= left);
            TestBrowser.shot(page, "watch");
            page.getByRole(AriaRole.LINK, link("About the film")).click();

            page.waitForURL("**/titles/tmdb-19");
            assertThat(play).containsText("Resume at");
            page.navigate("/");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Continue watching")))
                    .isVisible();
            TestBrowser.shot(page, "continue-watching");
            page.navigate("/titles/tmdb-19");
            play.click();
            page.waitForCondition(() -> number(page, "currentTime") >= left - 1);
            page.navigate("/about");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360,en-GB", "360,fr", "1920,en-GB"})
    void noPageIsWiderThanTheScreen(int width, String language) {
        try (BrowserContext context = browser.visitor(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language))) {
            Page page = context.newPage();
            TestBrowser.signIn(page);
            for (String path : List.of(
                    "/",
                    "/search?q=night",
                    "/titles/tmdb-653",
                    "/my-list",
                    "/hidden",
                    "/history",
                    "/watch/tmdb-653",
                    "/profiles",
                    "/plans",
                    "/subscribe?plan=premium",
                    "/subscription",
                    "/account",
                    "/devices",
                    "/demo-mail",
                    "/about")) {
                page.navigate(path);
                TestBrowser.shot(page, width + "-" + language + path.replaceAll("[^a-z0-9]+", "-"));
                Object overflow =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theAttributionStandsAtEveryFoot() {
        try (BrowserContext context = browser.visitor(1280, 900)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            assertThat(page.getByText("This product uses the TMDB API but is not endorsed or certified by TMDB."))
                    .isVisible();
        }
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** What the player says of itself. */
    private static double number(Page page, String property) {
        return ((Number) page.evaluate("name => document.getElementById('player')[name]", property)).doubleValue();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
