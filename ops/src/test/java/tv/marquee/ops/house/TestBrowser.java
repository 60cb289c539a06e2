package tv.marquee.ops.house;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Debian's Chromium in front of the test house. Screenshots are left in {@code target/screenshots}. */
final class TestBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens it, or skips the test and says what to install. */
    static TestBrowser open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "SKIPPED: browser tests need Chromium at /usr/bin/chromium; install it with: apt-get install chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
        return new TestBrowser(playwright, browser);
    }

    /** Somebody who has not been here before, with a dark screen of this many pixels. */
    BrowserContext visitor(int width, int height) {
        return visitor(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("en-GB"));
    }

    /** Somebody who has not been here before. */
    BrowserContext visitor(Browser.NewContextOptions options) {
        return browser.newContext(options.setBaseURL(TestHouse.url().toString()));
    }

    static void signIn(Page page) {
        signIn(page, "demo@example.org", TestHouse.PASSWORD);
    }

    /** Signs in, and watches with the account's first profile where it has several. */
    static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile(".*/(profiles)?$"));
        if (page.url().endsWith("/profiles")) {
            page.locator(".face").first().click();
            page.waitForURL(Pattern.compile(".*/$"));
        }
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
