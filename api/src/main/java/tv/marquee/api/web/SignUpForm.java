package tv.marquee.api.web;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.marquee.domain.account.EmailAddress;

/** What a person filled in to sign up, as it was typed. Its text form is hidden, so that no log shows it by accident. */
record SignUpForm(String displayName, String email, String password, String birthYear, String country) {

    static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 200;

    SignUpForm {
        displayName = displayName.strip();
        email = email.strip();
        birthYear = birthYear.strip();
        country = country.strip();
    }

    /** Nothing filled in yet. */
    static SignUpForm blank(String country) {
        return new SignUpForm("", "", "", "", country);
    }

    /**
     * What is wrong, in the order of the fields.
     *
     * @return message keys by field; empty when all is well
     */
    Map<String, String> problems(Year thisYear) {
        Map<String, String> ofHolder = new HolderForm(displayName, birthYear, country).problems(thisYear);
        Map<String, String> problems = new LinkedHashMap<>();
        Optional.ofNullable(ofHolder.remove("displayName")).ifPresent(wrong -> problems.put("displayName", wrong));
        if (!isAddress(email)) {
            problems.put("email", "sign-up.problem.email");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            problems.put("password", "sign-up.problem.password");
        }
        problems.putAll(ofHolder);
        return problems;
    }

    private static boolean isAddress(String email) {
        try {
            return !new EmailAddress(email).value().isEmpty();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SignUpForm[hidden]";
    }
}
