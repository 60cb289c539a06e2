package tv.marquee.api.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;

/**
 * What a person filled in about a profile, as it was typed.
 *
 * @param language empty when as the browser asks
 * @param pin empty when none
 */
record ProfileForm(String name, String avatar, String language, String maturity, boolean kids, String pin) {

    /** The languages in which pages speak. */
    static final Set<String> LANGUAGES = Set.of("en", "fr");

    private static final String NAME = "[^\\p{Cc}\\p{Cs}]{1,80}";
    private static final String PIN = "([0-9]{4})?";

    ProfileForm {
        name = name.strip();
        pin = pin.strip();
    }

    /** Nothing filled in yet. */
    static ProfileForm blank() {
        return new ProfileForm("", Avatar.FOX.name(), "", Maturity.EIGHTEEN.name(), false, "");
    }

    /** As a profile is now. */
    static ProfileForm of(Face face) {
        return new ProfileForm(
                face.name(),
                face.avatar().name(),
                face.language() == null ? "" : face.language(),
                face.maturity().name(),
                face.kids(),
                "");
    }

    /**
     * What is wrong, in the order of the fields.
     *
     * @return message keys by field; empty when all is well
     */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!name.matches(NAME)) {
            problems.put("name", "profiles.problem.name");
        }
        if (isNone(Avatar.values(), avatar)) {
            problems.put("avatar", "profiles.problem.avatar");
        }
        if (isNone(Maturity.values(), maturity)) {
            problems.put("maturity", "profiles.problem.maturity");
        } else if (kids && Maturity.valueOf(maturity).compareTo(Face.KIDS_CEILING) > 0) {
            problems.put("maturity", "profiles.problem.kids");
        }
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            problems.put("language", "profiles.problem.language");
        }
        if (!pin.matches(PIN)) {
            problems.put("pin", "profiles.problem.pin");
        }
        return problems;
    }

    /** The face, once nothing is wrong. */
    Face face() {
        return new Face(
                name, Avatar.valueOf(avatar), language.isEmpty() ? null : language, Maturity.valueOf(maturity), kids);
    }

    private static boolean isNone(Enum<?>[] known, String chosen) {
        return Arrays.stream(known).noneMatch(each -> each.name().equals(chosen));
    }
}
