package tv.marquee.api.tmdb;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.shared.TitleId;

/** What became of a TMDB body: a command, or the reason why there is none. */
public sealed interface MappedTitle {

    /** The body describes a title. */
    record Described(DescribeTitle command) implements MappedTitle {}

    /**
     * The body is left out.
     *
     * @param title null when the body does not say which
     */
    record Unfit(@Nullable TitleId title, Reason reason) implements MappedTitle {}

    /** Why a body is left out. */
    enum Reason {
        NOT_JSON("it is not JSON"),
        NOT_AN_OBJECT("its JSON is not an object"),
        NO_ID("it has no id"),
        NO_TITLE("it has no title"),
        ADULT("it is for adults only"),
        OUT_OF_BOUNDS("a value is out of bounds");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in words, such as {@code it has no title}. */
        public String text() {
            return text;
        }
    }
}
