package tv.marquee.api.profiles;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;

/**
 * What is to be otherwise about a profile; what is left out stays.
 *
 * @param language an ISO 639-1 code; empty for none of its own
 * @param pin four digits; empty for none
 * @param personalised whether what the person does has a say in what is suggested
 */
record ChangeProfileRequest(
        @Nullable @Size(min = 1, max = 80) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters")
        String name,

        @Nullable Maturity maturity,
        @Nullable Avatar avatar,

        @Nullable @Pattern(regexp = "([a-z]{2})?", message = "is not a code of two small letters")
        String language,

        @Nullable Boolean kids,

        @Nullable @Pattern(regexp = "([0-9]{4})?", message = "is not four digits")
        String pin,

        @Nullable Boolean personalised) {

    /** The face after the change. */
    Face of(Face before) {
        return new Face(
                name == null ? before.name() : name,
                avatar == null ? before.avatar() : avatar,
                language == null ? before.language() : language.isEmpty() ? null : language,
                maturity == null ? before.maturity() : maturity,
                kids == null ? before.kids() : kids);
    }
}
