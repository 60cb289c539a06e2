package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tv.marquee.query.catalogue.TitleSearch.Sort;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final Properties english = bundle("messages.properties");
    private final Properties french = bundle("messages_fr.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        english.stringPropertyNames()
                .forEach(key -> assertThat(arguments(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void noTextIsBlankOrHasAnApostropheThatNeedsEscaping() {
        List.of(english, french)
                .forEach(bundle -> bundle.forEach((key, text) -> assertThat(text.toString())
                        .as(key.toString())
                        .isNotBlank()
                        .doesNotContain("'")));
    }

    @Test
    void everyTextThatTemplatesAskForExists() throws IOException {
        Resource[] templates =
                new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html");

        Set<String> used = Arrays.stream(templates)
                .flatMap(t -> USED.matcher(read(t)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyGenreAndOrderOnOfferHasAName() {
        Choices.GENRES.forEach(genre -> assertThat(french).containsKey("genre." + Words.slug(genre)));
        Arrays.stream(Sort.values())
                .forEach(sort ->
                        assertThat(french).containsKey("sort." + sort.name().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String read(Resource template) {
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader text =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
