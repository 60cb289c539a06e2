package tv.marquee.api.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PosterArtistTest {

    private static final String STRANGELOVE = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb";
    private static final List<String> HORROR = List.of("Horror", "Fantasy");

    @Test
    void theSameTitleIsAlwaysDrawnTheSameAndAnotherSeedDifferently() {
        String poster = PosterArtist.draw("Nosferatu", 1922, HORROR, 653);
        assertThat(PosterArtist.draw("Nosferatu", 1922, HORROR, 653)).isEqualTo(poster);
        assertThat(PosterArtist.draw("Nosferatu", 1922, HORROR, 654)).isNotEqualTo(poster);
    }

    @ParameterizedTest
    @EnumSource
    void everyCompositionOfEveryFamilyIsValidXmlOfModestSize(Family family) throws Exception {
        assertThat(family.scenes()).hasSizeGreaterThanOrEqualTo(3);
        for (String poster : manyOf(40, genreOf(family), "A Film of Some Length, Part Two")) {
            Document document = parsed(poster);
            assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 342 513");
            assertThat(poster).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(poster.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6_800);
            assertThat(references(poster)).isSubsetOf(ids(poster));
        }
    }

    @Test
    void markupInATitleIsOnlyText() throws Exception {
        String title = "<script>alert('x')</script> & \"friends\" ]]>";
        for (String poster : manyOf(8, "Drama", title)) {
            Document document = parsed(poster);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(title + " (1964)");
        }
    }

    @Test
    void markupInAGenreIsOnlyText() throws Exception {
        Document document = parsed(PosterArtist.draw("Kid", 1921, List.of("<b onload=\"x\">&"), 1));
        assertThat(document.getElementsByTagName("b").getLength()).isZero();
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws Exception {
        String unpaired = String.valueOf((char) 0xD83D);
        String poster = PosterArtist.draw("No" + (char) 0 + "is" + (char) 0x1B + "e" + unpaired, 1930, HORROR, 2);
        assertThat(parsed(poster).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Noise (1930)");
    }

    @Test
    void aLongTitleIsWrappedAndKeptInside() throws Exception {
        for (String genre : List.of("Comedy", "Drama", "Horror", "Western", "Crime", "Romance", "Documentary")) {
            for (String poster : manyOf(12, genre, STRANGELOVE)) {
                List<Element> lines = titleLines(poster);
                assertThat(lines).hasSizeBetween(3, 5);
                assertThat(text(lines)).isEqualToIgnoringCase(STRANGELOVE);
                assertInside(lines);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M",
                "Supercalifragilisticexpialidocious",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "The Assassination of Jesse James by the Coward Robert Ford",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWWW",
                "七人の侍と長い長い題名の映画の物語であるところの七人の侍と長い長い題名の映画",
                "لورنس العرب",
                "The",
                "   spaces   everywhere   "
            })
    void everyTitleStaysInside(String title) throws Exception {
        for (String genre : List.of("Comedy", "Horror", "Science Fiction", "War")) {
            for (String poster : manyOf(8, genre, title)) {
                List<Element> lines = titleLines(poster);
                assertThat(lines).hasSizeBetween(1, 5);
                assertInside(lines);
            }
        }
    }

    @Test
    void aTitleOfAThousandCharactersIsCutWithAnEllipsis() throws Exception {
        List<Element> lines = titleLines(PosterArtist.draw("endless ".repeat(125), 1964, List.of("Comedy"), 3));
        assertThat(lines).hasSizeLessThanOrEqualTo(5);
        assertThat(text(lines)).endsWith("…");
        assertInside(lines);
    }

    @Test
    void aLeadingArticleStandsSmallOnALineOfItsOwn() throws Exception {
        List<Element> lines = titleLines(PosterArtist.draw("The General", 1926, List.of("Comedy"), 961));
        assertThat(lines.getFirst().getTextContent()).isEqualTo("The");
        assertThat(number(lines.getFirst(), "font-size")).isLessThan(number(lines.getLast(), "font-size") * 0.6);
    }

    @Test
    void aFilmWithoutGenreYearOrTitleStillGetsAPoster() throws Exception {
        Document document = parsed(PosterArtist.draw(" ", 0, List.of(), -1));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Untitled");
        parsed(PosterArtist.draw("Odd", 2024, List.of("Underwater Basketry", "Talk"), Long.MIN_VALUE));
    }

    @Test
    void theFamilyIsThatOfTheFirstGenreThatHasOne() {
        assertThat(Family.of(List.of("Drama", "Thriller"))).isEqualTo(Family.NOIR);
        assertThat(Family.of(List.of("comedy", "Horror"))).isEqualTo(Family.COMEDY);
        assertThat(Family.of(List.of("Drama"))).isEqualTo(Family.DRAMA);
    }

    @Test
    void postersInOnePageDoNotShareIds() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            for (String id : ids(PosterArtist.draw("Faust", 1926, HORROR, seed))) {
                assertThat(seen.add(id)).as(id).isTrue();
            }
        }
    }

    private static List<String> manyOf(int seeds, String genre, String title) {
        List<String> posters = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            posters.add(PosterArtist.draw(title, 1964, List.of(genre), seed));
        }
        return posters;
    }

    private static String genreOf(Family family) {
        return switch (family) {
            case HORROR -> "Horror";
            case NOIR -> "Crime";
            case COMEDY -> "Comedy";
            case MUSIC -> "Music";
            case ROMANCE -> "Romance";
            case DRAMA -> "Drama";
            case FRONTIER -> "Western";
            case VOYAGE -> "Adventure";
            case SPACE -> "Science Fiction";
            case FANTASY -> "Fantasy";
            case STORYBOOK -> "Animation";
            case WAR -> "War";
            case HISTORY -> "History";
            case DOCUMENTARY -> "Documentary";
        };
    }

    private static Document parsed(String poster) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(poster)));
    }

    private static List<Element> titleLines(String poster) throws Exception {
        NodeList texts = parsed(poster).getElementsByTagName("text");
        List<Element> lines = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.hasAttribute("textLength")) {
                lines.add(text);
            }
        }
        return lines;
    }

    private static void assertInside(List<Element> lines) {
        double before = 0;
        for (Element line : lines) {
            double y = number(line, "y");
            assertThat(number(line, "x") + number(line, "textLength")).isLessThanOrEqualTo(316.1);
            assertThat(y).isBetween(40.0, 470.0).isGreaterThan(before);
            assertThat(number(line, "font-size")).isPositive();
            before = y;
        }
        assertThat(number(lines.getLast(), "y") - number(lines.getFirst(), "y")).isLessThan(160);
    }

    private static String text(List<Element> lines) {
        return String.join(" ", lines.stream().map(Element::getTextContent).toList());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Set<String> ids(String poster) {
        return found(poster, " id=\"([^\"]+)\"");
    }

    private static Set<String> references(String poster) {
        return found(poster, "(?:url\\(|href=\")#([^)\"]+)");
    }

    private static Set<String> found(String poster, String pattern) {
        Set<String> found = new HashSet<>();
        Pattern.compile(pattern).matcher(poster).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
