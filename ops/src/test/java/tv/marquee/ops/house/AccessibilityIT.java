package tv.marquee.ops.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for people who do not see well, or have no mouse: WCAG 2.2 AA as far as axe can tell, and by keyboard. */
class AccessibilityIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/sign-in",
            "/sign-up",
            "/plans",
            "/forgotten",
            "/confirmation?link=x",
            "/new-password",
            "/demo-mail",
            "/about",
            "/api");
    private static final List<String> FOR_THE_SIGNED_IN = List.of(
            "/",
            "/search?q=night",
            "/search?q=nothing-like-it",
            "/titles/tmdb-653",
            "/my-list",
            "/hidden",
            "/history",
            "/shown",
            "/first-titles",
            "/watch/tmdb-653",
            "/profiles",
            "/plans",
            "/subscribe?plan=premium",
            "/subscription",
            "/account",
            "/account/data",
            "/devices",
            "/nowhere");
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"DARK", "LIGHT"})
    void noPageHasAGraveBarrier(ColorScheme colours) {
        List<String> barriers = new ArrayList<>();
        try (BrowserContext visitor = browser.visitor(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setColorScheme(colours)
                .setLocale("en-GB"))) {
            Page page = visitor.newPage();
            FOR_EVERYBODY.forEach(path -> barriers.addAll(barriers(page, path)));
            TestBrowser.signIn(page);
            FOR_THE_SIGNED_IN.forEach(path -> barriers.addAll(barriers(page, path)));
            page.navigate("/profiles");
            String profile = page.locator(".change").first().getAttribute("href");
            page.navigate("/subscription");
            String invoice = page.locator(".invoices a").first().getAttribute("href");
            List.of(profile, profile + "/pin", invoice).forEach(path -> barriers.addAll(barriers(page, path)));
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void whatAnOfficerDecidesOnHasNoGraveBarrier() {
        Visitor author = TestHouse.visitor().joined();
        Visitor reader = TestHouse.visitor().joined();
        long told = author.send("PUT", author.mine("reviews/tmdb-19"), Map.of("text", "The ending: they shake hands."))
                .position();
        String review = author.get(author.mine("reviews/tmdb-19"), told)
                .body()
                .path("own")
                .path("id")
                .asString();
        reader.send("PUT", reader.mine("reports/" + review), Map.of("reason", "SPOILER"));
        try (BrowserContext officer = browser.visitor(1280, 900)) {
            Page page = officer.newPage();
            TestBrowser.signIn(page, "officer@example.org", TestHouse.PASSWORD);
            page.navigate("/moderation");
            page.waitForCondition(() -> {
                page.reload();
                return page.content().contains("they shake hands");
            });
            TestBrowser.shot(page, "moderation");
            assertThat(barriersOn(page)).isEmpty();
            assertThat(barriers(page, "/requests")).isEmpty();
        }
    }

    @Test
    void anEngineerSeesModelsAndProjectionsWithoutBarriers() {
        try (BrowserContext engineer = browser.visitor(1280, 900)) {
            Page page = engineer.newPage();
            TestBrowser.signIn(page, "engineer@example.org", TestHouse.PASSWORD);
            page.navigate("/models");
            assertThat(page.locator("table tbody")).containsText("live");
            TestBrowser.shot(page, "models");
            assertThat(barriersOn(page)).isEmpty();
            assertThat(barriers(page, "/projections")).isEmpty();
            assertThat(barriers(page, "/projections/wall")).isEmpty();
            assertThat(barriers(page, "/events?q=1")).isEmpty();
            TestBrowser.shot(page, "events");
        }
    }

    @Test
    void anAnalystReadsFiguresWithoutBarriers() {
        try (BrowserContext analyst = browser.visitor(1280, 900)) {
            Page page = analyst.newPage();
            TestBrowser.signIn(page, "analyst@example.org", TestHouse.PASSWORD);
            for (String theme :
                    List.of("overview", "titles", "genres", "audience", "subscriptions", "growth", "quality")) {
                assertThat(barriers(page, "/insight/" + theme)).as(theme).isEmpty();
            }
            assertThat(page.locator("#table-rules")).not().containsText("broken");
            TestBrowser.shot(page, "insight-quality");
        }
    }

    @Test
    void aFilmIsFoundRatedAndKeptByKeyboardAlone() {
        try (BrowserContext visitor = browser.visitor(1280, 900)) {
            Page page = visitor.newPage();
            TestBrowser.signIn(page);

            tabTo(page, "combobox");
            page.keyboard().type("nosfer");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nosferatu"))
                            .first())
                    .isVisible();

            tabTo(page, "radio");
            page.keyboard().press("ArrowRight");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove rating")))
                    .isVisible();
        }
    }

    @Test
    void aGraveBarrierWouldBeSeen() {
        try (BrowserContext visitor = browser.visitor(1280, 900)) {
            Page page = visitor.newPage();
            page.setContent("<html lang='en'><title>Poster</title><main><img src='poster.svg'></main></html>");
            assertThat(barriersOn(page)).singleElement().asString().startsWith("image-alt");
        }
    }

    private static List<String> barriers(Page page, String path) {
        page.navigate(path);
        return barriersOn(page).stream().map(barrier -> path + ": " + barrier).toList();
    }

    private static List<String> barriersOn(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(AccessibilityIT::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }

    /** Presses the tabulator until something of this role has the focus, and the focus can be seen. */
    private static void tabTo(Page page, String role) {
        for (int pressed = 0; pressed < 60; pressed++) {
            page.keyboard().press("Tab");
            Object reached = page.evaluate("""
                    role => {
                      const here = document.activeElement;
                      const its = here.getAttribute('role') || here.type;
                      return its === role && here.matches(':focus-visible');
                    }
                    """, role);
            if (Boolean.TRUE.equals(reached)) {
                return;
            }
        }
        throw new AssertionError("no " + role + " is reached by the keyboard");
    }
}
