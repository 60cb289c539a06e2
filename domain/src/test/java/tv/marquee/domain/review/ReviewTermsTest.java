package tv.marquee.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewTermsTest {

    @Test
    void wordsAndPairsOfWordsInASentenceAreTerms() {
        assertThat(ReviewTerms.of("Not good. Good cast!"))
                .containsExactly("not", "good", "not good", "cast", "good cast");
    }

    @Test
    void anApostropheIsPartOfAWordHoweverItIsWritten() {
        assertThat(ReviewTerms.of("didn't like"))
                .isEqualTo(ReviewTerms.of("didn\u2019t like"))
                .isEqualTo(ReviewTerms.of("didn\u0092t like"))
                .containsExactly("didn't", "like", "didn't like");
    }

    @Test
    void marksOfHtmlAreNoWords() {
        assertThat(ReviewTerms.of("fine<br /><br />film")).containsExactly("fine", "film", "fine film");
    }

    @Test
    void wordsOfAnyLanguageAreWords() {
        assertThat(ReviewTerms.of("Très déçu")).containsExactly("très", "déçu", "très déçu");
    }

    @Test
    void nothingHasNoTerms() {
        assertThat(ReviewTerms.of(" ... ")).isEmpty();
    }
}
