package tv.marquee.ops.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does in a browser, in Debian's Chromium. Screenshots are left in {@code target/screenshots}. */
class BrowserJourneyIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "SKIPPED: browser journeys need Chromium at /usr/bin/chromium; install it with: apt-get install"
                        + " chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aPersonSignsInFindsAFilmRatesItAndKeepsOneForLater() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = context(1440, 1000)) {
            Page page = context.newPage();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    complaints.add(m.text());
                }
            });
            page.onPageError(complaints::add);
            signIn(page);
            assertThat(page.getByRole(AriaRole.HEADING, heading("Recommended for you")))
                    .isVisible();
            shot(page, "home");

            page.getByRole(AriaRole.COMBOBOX).first().pressSequentially("metrop");
            Locator suggestion = page.getByRole(AriaRole.OPTION).first();
            assertThat(suggestion).containsText("Metropolis");
            shot(page, "suggestions");
            suggestion.click();
            assertThat(page.getByRole(AriaRole.HEADING, heading("Metropolis"))).isVisible();

            page.locator("input[type=radio][value='4.5']").check(new Locator.CheckOptions().setForce(true));
            assertThat(page.getByRole(AriaRole.BUTTON, button("Remove rating"))).isVisible();
            page.getByRole(AriaRole.BUTTON, button("Add to My List")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, button("My List")).first())
                    .isVisible();
            shot(page, "title");

            page.navigate(TestHouse.url() + "/my-list");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Metropolis");
            shot(page, "my-list");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1920})
    void noPageIsWiderThanTheScreen(int width) {
        try (BrowserContext context = context(width, 900)) {
            Page page = context.newPage();
            signIn(page);
            for (String path : List.of("/", "/search?q=night", "/titles/tmdb-653", "/my-list", "/about")) {
                page.navigate(TestHouse.url() + path);
                shot(page, width + path.replaceAll("[^a-z0-9]+", "-"));
                Object overflow =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theAttributionStandsAtEveryFoot() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = context.newPage();
            page.navigate(TestHouse.url() + "/sign-in");
            assertThat(page.getByText("This product uses the TMDB API but is not endorsed or certified by TMDB."))
                    .isVisible();
        }
    }

    private static BrowserContext context(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("en-GB"));
    }

    private static void signIn(Page page) {
        page.navigate(TestHouse.url() + "/sign-in");
        page.locator("input[name=email]").fill("demo@example.org");
        page.locator("input[name=password]").fill(TestHouse.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile(".*/(home)?$"));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
